import type { StripeCheckoutPaymentElementOptions } from '@stripe/stripe-js'

import type { CardAsks } from '../card/card-details.ts'

/** Which fields the form has besides the card's own. What the options say of cards goes first. */
export function cardAsksOf({ fields }: StripeCheckoutPaymentElementOptions): CardAsks {
  const billing = fields?.card?.billingDetails ?? fields?.billingDetails ?? 'auto'
  if (typeof billing === 'string') return addressAsks(billing !== 'never')
  const { address = 'auto' } = billing
  const name = billing.name === 'always'
  if (typeof address === 'string') return { ...addressAsks(address !== 'never'), name }
  return {
    name,
    country: address.country !== 'never',
    postalCode: address.postalCode !== 'never',
  }
}

/** Choice: a card's name is asked for only where the page says `always`. */
function addressAsks(isAsked: boolean): CardAsks {
  return { name: false, country: isAsked, postalCode: isAsked }
}
