import { OfferList, PromoCode, useDiscountRefresh } from 'checkout-discounts-react'

/** Every offer of the shop as this shopper stands with it, and a code. Folded: most come to pay. */
export function MoreOffers() {
  useDiscountRefresh({ auto: true })
  return (
    <details className="more-offers">
      <summary>All offers, and codes</summary>
      <OfferList />
      <PromoCode.Root aria-label="Promo code">
        <PromoCode.Input />
        <PromoCode.Submit />
        <PromoCode.Error />
      </PromoCode.Root>
    </details>
  )
}
