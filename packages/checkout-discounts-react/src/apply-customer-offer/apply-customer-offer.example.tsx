import { ApplyCustomerOffer, customerOffer, useAutoDiscount } from 'checkout-discounts-react'

/** On from the start for a first order; the shopper can take it off. */
export function Welcome({ isNew }: { isNew: boolean }) {
  useAutoDiscount(customerOffer, { when: isNew })
  return <ApplyCustomerOffer />
}
