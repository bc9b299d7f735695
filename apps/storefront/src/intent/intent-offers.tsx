import { formatMoney } from '../money/format-money.ts'
import type { IntentOffer } from './intent-api.ts'
import type { IntentDiscount } from './use-intent-discount.ts'

interface IntentOffersProps {
  discount: IntentDiscount
  isLocked: boolean
}

/** Every offer that the server names, with what it would save or why it does not hold. */
export function IntentOffers({ discount, isLocked }: IntentOffersProps) {
  const { order, isReady, isPending, refusal, change } = discount
  const isOff = !isReady || isPending || isLocked

  function press({ offer, status }: IntentOffer) {
    if (isOff) return
    void change(status === 'applied' ? { remove: offer } : { apply: offer })
  }

  return (
    <section className="offer-choices" aria-labelledby="offers" aria-busy={isPending}>
      <h2 id="offers">Offers</h2>
      <ul>
        {order.offers.map((each) => (
          <li key={each.offer} className="intent-offer">
            <h3>{each.label}</h3>
            <p className="quiet">{detailOf(each, order.currency)}</p>
            {each.status !== 'refused' && (
              <button
                type="button"
                className="button-light"
                aria-disabled={isOff}
                onClick={() => press(each)}
              >
                {each.status === 'applied' ? 'Remove' : 'Apply'}
                <span className="visually-hidden"> {each.label}</span>
              </button>
            )}
            <p className="field-error" role="alert">
              {refusal?.change.apply === each.offer && refusal.message}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function detailOf({ amount, message, status }: IntentOffer, currency: string): string {
  if (amount === undefined) return message ?? ''
  const money = formatMoney(amount, currency)
  return status === 'applied' ? `Saves you ${money}` : `Save ${money}`
}
