import { isCompatible } from '../payments/payment-method-types.ts'
import type { CheckoutSession } from './checkout-session.ts'

/** What a session can be paid by: what the shop names, or allows, less what it excludes. */
export function paymentMethodTypesOf({ asGiven, currency, echoed }: CheckoutSession): string[] {
  const { allowed_payment_method_types: allowed, excluded_payment_method_types: excluded } = asGiven
  const types = allowed?.filter((type) => isCompatible(type, currency)) ?? echoed.paymentMethodTypes
  return types.filter((type) => !excluded?.includes(type))
}
