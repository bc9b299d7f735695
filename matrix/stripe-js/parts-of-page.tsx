import {
  defineDiscount,
  DiscountButton,
  loyaltyDiscount,
  OrderTotals,
  useServerDiscount,
} from 'checkout-discounts-react'

const guide = defineDiscount({
  id: 'loyalty-by-address',
  label: loyaltyDiscount.label,
  apply: '/discounts/apply-loyalty',
  remove: '/discounts/remove',
})

/** What the same shop shows on each Stripe.js: a hook's state, a button, and the totals. */
export function PartsOfPage() {
  const { availability, applied } = useServerDiscount(guide)
  return (
    <>
      <p data-testid="availability">{availability}</p>
      <p data-testid="applied">{applied.map(({ amount }) => amount).join()}</p>
      <DiscountButton discount={guide} intent="toggle" />
      <OrderTotals />
    </>
  )
}
