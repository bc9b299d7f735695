import {
  ApplyCartPromotion,
  ApplyCustomerOffer,
  ApplyLimitedTimeOffer,
  ApplyLoyaltyDiscount,
  ApplyRegionalDiscount,
} from 'checkout-discounts-react'

import { OfferLabel } from './offer-label.tsx'

/** One use of a discount each, with what it would save or what is missing. */
const choices = [
  ['Loyalty', 'loyalty discount', ApplyLoyaltyDiscount],
  ['Cart value', 'cart promotion', ApplyCartPromotion],
  ['Limited time', 'limited-time offer', ApplyLimitedTimeOffer],
  ['Delivery', 'regional discount', ApplyRegionalDiscount],
  ['For you', 'customer offer', ApplyCustomerOffer],
] as const

export function OfferChoices() {
  return (
    <section className="offer-choices" aria-labelledby="offers">
      <h2 id="offers">Offers</h2>
      <ul>
        {choices.map(([title, name, Part]) => (
          <li key={name}>
            <h3>{title}</h3>
            <Part removable={false}>{(state) => <OfferLabel name={name} state={state} />}</Part>
          </li>
        ))}
      </ul>
    </section>
  )
}
