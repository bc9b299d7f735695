import { hasAllowedTypesOnly } from '../api/api-version.ts'
import { list, oneOf, text } from '../api/params.ts'
import type { Param } from '../api/param.ts'
import { invalidRequest, notEmulated } from '../api/stripe-error.ts'

/** Of the many types there are, the ones that are emulated. */
const types = ['card', 'sepa_debit'] as const
export type PaymentMethodType = (typeof types)[number]

/** `type` where payment methods are listed. */
export const paymentMethodType = oneOf(types)

/**
 * `payment_method_types`, which nobody can choose from endive on.
 *
 * @param item one of them
 *
 * @see https://docs.stripe.com/changelog/endive/2026-09-30/removes-the-payment-method-types-parameter-from-payment-intents-and-setup-intents
 */
export function paymentMethodTypes<T>(item: Param<T>): Param<T[]> {
  return {
    read(value, place) {
      if (!hasAllowedTypesOnly(place.grammar.version)) return list(item).read(value, place)
      // Choice: the code is documented, the text is not.
      throw invalidRequest(
        `The parameter ${place.path} is no longer supported in this API version. Use allowed_payment_method_types.`,
        { code: 'payment_method_types_no_longer_supported', param: place.path },
      )
    },
  }
}

/** One of the types that are emulated. */
export const emulatedType: Param<PaymentMethodType> = {
  read(value, place) {
    const given = text().read(value, place)
    const type = types.find((it) => it === given)
    if (type) return type
    throw notEmulated(`the payment method type ${given}`, place.path)
  },
}

/**
 * Those that fit a currency, of what the shop allows.
 *
 * @param allowed absent: all that there are
 * @throws StripeError 400 where none is left
 */
export function compatibleTypes(
  currency: string,
  allowed?: readonly string[],
): readonly PaymentMethodType[] {
  // Choice: an account here has cards alone, until it allows more.
  if (allowed === undefined) return ['card']
  const left = types.filter((type) => allowed.includes(type) && isCompatible(type, currency))
  if (left.length > 0) return left
  throw notEmulated(
    `a payment method type for ${currency} among ${allowed.join(', ')}`,
    'allowed_payment_method_types',
  )
}

/** @throws StripeError 400 for a type that has not the currency */
export function checkTypes(wanted: readonly PaymentMethodType[], currency: string): void {
  const unfit = wanted.find((type) => !isCompatible(type, currency))
  if (unfit === undefined) return
  throw invalidRequest(
    `The currency provided (${currency}) is invalid for one or more payment method types on this PaymentIntent: ${unfit}.`,
    { code: 'payment_intent_invalid_parameter', param: 'currency' },
  )
}

/** Whether a type can pay here in a currency. */
export function isCompatible(type: string, currency: string): boolean {
  return type === 'card' || (type === 'sepa_debit' && currency === 'eur')
}
