import type { StripeCheckoutRemoveOptionalLineItemResult } from '@stripe/stripe-js'

import { EmulatorRefusal } from '../ask-emulator.ts'
import { buyerError, codedError } from './buyer-error.ts'

type RemovalError = Extract<StripeCheckoutRemoveOptionalLineItemResult, { type: 'error' }>['error']

/** Why an optional item cannot be taken out: with what the promotion code needs, where it is that. */
export function removalError(cause: unknown): RemovalError {
  const { message, code } = codedError(cause, [
    'couponAppliesToNothing',
    'promotionCodeAmountInsufficient',
  ])
  if (code !== 'promotionCodeAmountInsufficient') return { message, code }
  const minimum = cause instanceof EmulatorRefusal ? cause.minimum : null
  if (!minimum) return buyerError(cause)
  return {
    message,
    code,
    promotionCodeAmountInsufficient: {
      minimumAmount: minimum.amountMinor,
      minimumAmountCurrency: minimum.currency,
    },
  }
}
