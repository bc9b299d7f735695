import { useDiscountTotals } from 'checkout-discounts-react'

/** The total as it was, struck out, and what is saved. Its line is there before it has something to say. */
export function Saving() {
  const totals = useDiscountTotals()
  const saves = totals && totals.discount.amountMinor > 0

  return (
    <p className="saving">
      {saves && (
        // Another saving is another element, so that it comes in with the same small movement.
        <span key={totals.discount.amountMinor}>
          <span className="visually-hidden">Before: </span>
          <s className="money">{totals.subtotal.amount}</s>{' '}
          <span>
            You save <span className="money">{totals.discount.amount}</span>
          </span>
        </span>
      )}
    </p>
  )
}
