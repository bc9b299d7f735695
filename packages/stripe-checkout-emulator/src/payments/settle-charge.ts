import type { Namespace } from '../control/namespace.ts'
import { settleSession } from '../session/settle-session.ts'
import { refused } from './attempt-payment.ts'
import type { Charge } from './charge.ts'
import { emitPayment, keepCharge, keepPaymentIntent } from './keep-payment.ts'
import type { PaymentError } from './payment-error.ts'

/** Lets a bank say in its time whether a pending charge is paid. */
export function settleWhenDue(namespace: Namespace, { id, settlesAtMs }: Charge): void {
  namespace.clock.at(settlesAtMs ?? namespace.nowMs, () => settle(namespace, id))
}

function settle(namespace: Namespace, id: string): void {
  const charge = namespace.charges.get(id)
  const intent = charge && namespace.paymentIntents.get(charge.paymentIntent)
  if (charge?.status !== 'pending' || !intent) return
  const { source } = charge.paymentMethod
  if (source.type === 'sepa_debit' && source.fails) {
    const failure: PaymentError = {
      type: 'invalid_request_error',
      code: 'payment_intent_payment_attempt_failed',
      declineCode: null,
      message: 'The payment failed.',
      param: null,
      charge: id,
      paymentMethod: charge.paymentMethod,
    }
    keepCharge(namespace, {
      ...charge,
      status: 'failed',
      amountCaptured: 0,
      isCaptured: false,
      failure,
    })
    const after = refused(intent, failure)
    keepPaymentIntent(namespace, after)
    emitPayment(namespace, 'payment_failed', after)
    settleSession(namespace, intent.checkoutSession, 'failed')
    return
  }
  keepCharge(namespace, { ...charge, status: 'succeeded' })
  const after = { ...intent, status: 'succeeded', amountReceived: intent.amount } as const
  keepPaymentIntent(namespace, after)
  emitPayment(namespace, 'succeeded', after)
  settleSession(namespace, intent.checkoutSession, 'succeeded')
}
