import { invalidRequest, noSuch } from '../api/stripe-error.ts'
import type { Contact } from '../resources/address.ts'
import type { CheckoutSession } from './checkout-session.ts'

/**
 * The session after the shopper has chosen how it is sent.
 *
 * @param rateId of the shipping rate
 * @throws StripeError 400 for an option that the session does not offer
 */
export function withShippingOption(session: CheckoutSession, rateId: string): CheckoutSession {
  if (!session.shipping.options.some(({ id }) => id === rateId)) {
    throw noSuch('shipping option', rateId, 'shipping_option')
  }
  return { ...session, shipping: { ...session.shipping, chosen: rateId } }
}

/** Whether it still has to be said where the order is sent. */
export function lacksShippingAddress({ shipping, shopper }: CheckoutSession): boolean {
  return shipping.allowedCountries !== null && shopper.shippingAddress === null
}

/**
 * The session after somebody has said where it is sent.
 *
 * @param contact null takes the address away
 * @param path where the address stands in the request, for `param`
 * @throws StripeError 400 for a country that the session does not send to
 */
export function withShippingAddress(
  session: CheckoutSession,
  contact: Contact | null,
  path = 'shipping_address',
): CheckoutSession {
  const { allowedCountries } = session.shipping
  const country = contact?.address.country ?? null
  if (allowedCountries !== null && country !== null && !allowedCountries.includes(country)) {
    // Choice: the text is not documented.
    throw invalidRequest(`This Checkout Session does not ship to ${country}.`, {
      param: `${path}[address][country]`,
    })
  }
  return { ...session, shopper: { ...session.shopper, shippingAddress: contact } }
}
