import { ApplyCartPromotion, useServerQuantity } from 'checkout-discounts-react'

/** A stepper whose line and discount change in one update. */
export function Line({ id, name }: { id: string; name: string }) {
  const { quantity = 0, setQuantity } = useServerQuantity(id)
  return (
    <>
      <p>
        {name} × {quantity}
      </p>
      <button onClick={() => void setQuantity(quantity + 1)}>One more</button>
      <ApplyCartPromotion />
    </>
  )
}
