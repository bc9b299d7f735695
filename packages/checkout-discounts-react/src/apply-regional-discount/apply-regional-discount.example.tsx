import { ApplyRegionalDiscount, useDiscountRefresh } from 'checkout-discounts-react'

/** Goes off again by itself when the shopper ships to somewhere else. */
export function Shipping() {
  useDiscountRefresh({ auto: true })
  return <ApplyRegionalDiscount offer="neighbours" />
}
