import {
  ApplyCartPromotion,
  ApplyCustomerOffer,
  ApplyLimitedTimeOffer,
  ApplyLoyaltyDiscount,
  type ApplyOfferState,
  ApplyRegionalDiscount,
  useOffers,
} from 'checkout-discounts-react'

import { OfferLabel } from './offer-label.tsx'
import { OfferRow } from './offer-row.tsx'

/** One use of a discount each, with what it would save or what is missing. */
const choices = [
  ['Loyalty', 'loyalty discount', ApplyLoyaltyDiscount],
  ['Cart value', 'cart promotion', ApplyCartPromotion],
  ['Limited time', 'limited-time offer', ApplyLimitedTimeOffer],
  ['Delivery', 'regional discount', ApplyRegionalDiscount],
  ['For you', 'customer offer', ApplyCustomerOffer],
] as const

export function OfferChoices() {
  const isTold = useOffers().status !== 'loading'
  return (
    <section className="offer-choices" aria-labelledby="offers">
      <h2 id="offers">Offers</h2>
      <ul>
        {choices.map(([title, name, Part]) => (
          <li key={name}>
            <h3>{title}</h3>
            <Part
              removable={false}
              render={(props, state) => (
                <OfferRow {...props} hint={isTold && isUntold(state) ? hintOf(name) : undefined} />
              )}
            >
              {(state) => <OfferLabel name={name} state={state} />}
            </Part>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Whether an offer is this shopper’s, the shop may say only when they ask. */
function isUntold({ offer, applied, error }: ApplyOfferState): boolean {
  return !offer && applied.length === 0 && !error
}

function hintOf(name: string): string {
  return `A ${name}, if the shop has one for you.`
}
