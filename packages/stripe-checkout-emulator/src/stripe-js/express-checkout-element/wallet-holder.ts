import type { StripeCheckoutContact } from '@stripe/stripe-js'

/** What a wallet knows of the shopper. */
export const holder = {
  name: 'Jenny Rosen',
  email: 'jenny.rosen@example.com',
  phone: '+1 415 555 0100',
}

const addresses = [
  ['US', '510 Townsend St', 'San Francisco', 'CA', '94103'],
  ['GB', '9 Whitechapel Rd', 'London', '', 'E1 1DU'],
  ['DE', 'Unter den Linden 5', 'Berlin', '', '10117'],
  ['JP', '1-1 Chiyoda', 'Chiyoda-ku', 'Tokyo', '100-0001'],
] as const

/**
 * The addresses in a wallet that a shop sends to.
 *
 * @param countries ISO 3166-1; null: anywhere
 */
export function walletAddresses(countries: readonly string[] | null): StripeCheckoutContact[] {
  const sentTo = addresses.filter(([country]) => !countries || countries.includes(country))
  const [first = 'US'] = countries ?? []
  // Whoever sends to none of these finds one there all the same.
  const own =
    sentTo.length > 0 ? sentTo : [[first, '1 Main Street', 'Capital', '', '10000'] as const]
  return own.map(([country, line1, city, state, postal_code]) => ({
    name: holder.name,
    address: { country, line1, line2: null, city, state: state || null, postal_code },
  }))
}

/** The cards in a wallet: one for each end that a payment can come to. */
export const walletCards = [
  { number: '4242424242424242', title: 'Card ending in 4242', detail: 'Pays' },
  { number: '4000002500003155', title: 'Card ending in 3155', detail: 'Asks for 3-D Secure' },
  { number: '4000000000000002', title: 'Card ending in 0002', detail: 'Is declined' },
]
