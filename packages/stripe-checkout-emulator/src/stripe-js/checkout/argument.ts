import type { StripeCheckoutContact } from '@stripe/stripe-js'

import { IntegrationError } from '../integration-error.ts'
import type { ShopperContact } from '../wire.ts'

/**
 * What a page in plain JavaScript may have passed as a text.
 *
 * @param name where it stands, for the message: `applyPromotionCode(promotionCode)`
 * @throws IntegrationError where it is none
 */
export function asText(given: unknown, name: string): string {
  if (typeof given === 'string') return given
  throw new IntegrationError(`${name} is ${kindOf(given)}, and should be a string.`)
}

/** @throws IntegrationError where it is neither true nor false */
export function asBoolean(given: unknown, name: string): boolean {
  if (typeof given === 'boolean') return given
  throw new IntegrationError(`${name} is ${kindOf(given)}, and should be a boolean.`)
}

/** @throws IntegrationError where it is neither a text nor null */
export function asTextOrNull(given: unknown, name: string): string | null {
  return given === null ? null : asText(given, name)
}

/** @throws IntegrationError where it is no address */
export function asContact(given: StripeCheckoutContact, name: string): ShopperContact {
  // The page may be plain JavaScript, so the type is a hope.
  const country = asText(given?.address?.country, `${name}: address.country`)
  const {
    line1 = null,
    line2 = null,
    city = null,
    postal_code = null,
    state = null,
  } = given.address
  return {
    name: given.name ?? null,
    phone: null,
    address: { country, line1, line2, city, postal_code, state },
  }
}

function kindOf(given: unknown): string {
  if (given === null) return 'null'
  return Array.isArray(given) ? 'an array' : `of type ${typeof given}`
}
