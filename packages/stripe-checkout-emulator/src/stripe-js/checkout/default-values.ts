import type { StripeCheckoutElementsSdkOptions, StripeCheckoutSession } from '@stripe/stripe-js'

import { EmulatorRefusal } from '../ask-emulator.ts'
import type { SessionAnswer, ShopperChange } from '../wire.ts'
import { asContact } from './argument.ts'
import type { PageFields } from './session-store.ts'

type DefaultValues = StripeCheckoutElementsSdkOptions['defaultValues']

/** What the page knew of the shopper to begin with: what the session has goes before it. */
export function pageFields(
  defaults: DefaultValues,
  { email, phoneNumber }: Pick<StripeCheckoutSession, 'email' | 'phoneNumber'>,
): PageFields {
  return {
    email: email ? null : (defaults?.email ?? null),
    phoneNumber: phoneNumber ? null : (defaults?.phoneNumber ?? null),
    individualName: null,
    businessName: null,
  }
}

/**
 * Gives a session the addresses that the page knew.
 *
 * Choice: as if the page had updated them at once, where the session has none. One that is refused,
 * such as in a country that is not shipped to, is left out: it was a default and nothing more.
 */
export async function withDefaultAddresses(
  defaults: DefaultValues,
  answer: SessionAnswer,
  change: (change: ShopperChange) => Promise<SessionAnswer>,
): Promise<SessionAnswer> {
  const { billingAddress, shippingAddress } = defaults ?? {}
  const changes: ShopperChange[] = []
  if (billingAddress && !answer.session.billingAddress) {
    const contact = asContact(billingAddress, 'defaultValues.billingAddress')
    changes.push({ type: 'billing_address', contact })
  }
  if (shippingAddress && !answer.session.shippingAddress) {
    const contact = asContact(shippingAddress, 'defaultValues.shippingAddress')
    changes.push({ type: 'shipping_address', contact })
  }
  let latest = answer
  for (const one of changes) {
    try {
      latest = await change(one)
    } catch (error) {
      if (!(error instanceof EmulatorRefusal)) throw error
    }
  }
  return latest
}
