import type { Shopper } from '../shop-api/shop-api.ts'

interface ShopperChoiceProps {
  shoppers: readonly Shopper[]
  /** A shopper's id. */
  chosen: string
  onChoose: (shopper: string) => void
}

/** A demo has no sign-in: one says who one is. */
export function ShopperChoice({ shoppers, chosen, onChoose }: ShopperChoiceProps) {
  return (
    <fieldset className="shoppers">
      <legend>Who is shopping?</legend>
      {shoppers.map((shopper) => (
        <label key={shopper.id}>
          <input
            type="radio"
            name="shopper"
            value={shopper.id}
            checked={shopper.id === chosen}
            onChange={() => onChoose(shopper.id)}
          />
          <span>{shopper.name}</span>
          <span className="quiet">{standingOf(shopper)}</span>
        </label>
      ))}
    </fieldset>
  )
}

function standingOf({ id, percentOff, points }: Shopper): string {
  if (percentOff > 0) return `${percentOff} % loyalty`
  if (points > 0) return `${points.toLocaleString()} points`
  return id === 'guest' ? 'No account' : 'First order'
}
