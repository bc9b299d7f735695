import { defineDiscount, DiscountButton } from 'checkout-discounts-react'

const loyalty = defineDiscount({
  id: 'loyalty',
  label: 'Loyalty discount', // as the coupon is named: that is how the page sees that it is on
  apply: '/discounts/apply-loyalty',
  remove: '/discounts/remove',
})

/** Below a `DiscountsProvider` without `server`: nothing else is asked of yours. */
export function Loyalty() {
  return <DiscountButton discount={loyalty} />
}
