import { invalidRequest } from '../api/stripe-error.ts'
import { changeMetadata } from '../api/stripe-params.ts'
import type { Charge } from './charge.ts'
import type { PaymentIntent } from './payment-intent.ts'
import type { PaymentIntentCapture } from './payment-intent-params.ts'
import { requireStatus, unexpectedState } from './require-status.ts'

/**
 * Takes what was reserved, or a part of it: the rest is given back.
 *
 * @throws StripeError 400 when nothing is reserved, or not so much
 */
export function capturePaymentIntent(
  before: PaymentIntent,
  reserved: Charge | undefined,
  params: PaymentIntentCapture,
): { intent: PaymentIntent; charge: Charge } {
  if (before.status === 'succeeded') {
    throw unexpectedState(
      before,
      'This PaymentIntent could not be captured because it has already been captured.',
    )
  }
  requireStatus(before, ['requires_capture'], 'capture', 'captured')
  if (!reserved) throw new Error(`The PaymentIntent ${before.id} has no charge to capture.`)
  const amount = params.amount_to_capture ?? before.amount
  if (amount > before.amount) {
    // Choice: the code is documented, the text is not.
    throw invalidRequest(
      `The amount to capture (${amount}) is greater than the amount that was authorized (${before.amount}).`,
      { code: 'amount_too_large', param: 'amount_to_capture' },
    )
  }
  const suffix = params.statement_descriptor_suffix ?? before.statementDescriptorSuffix
  return {
    intent: {
      ...before,
      status: 'succeeded',
      amountReceived: amount,
      statementDescriptorSuffix: suffix,
      ...(params.metadata !== undefined && {
        metadata: changeMetadata(before.metadata, params.metadata),
      }),
    },
    charge: {
      ...reserved,
      isCaptured: true,
      amountCaptured: amount,
      amountRefunded: before.amount - amount,
      statementDescriptorSuffix: suffix,
    },
  }
}
