import { type Call, endpoint } from '../api/endpoint.ts'
import { integer, list, text } from '../api/params.ts'
import { record } from '../api/record-param.ts'
import { type CheckoutSession, statusOf } from '../session/checkout-session.ts'
import { confirmSession } from '../session/confirm-session.ts'
import { findSession } from '../session/find-session.ts'
import { totalsOf } from '../session/totals.ts'
import { paymentIntentView } from './payment-intent-view.ts'
import { usablePaymentMethod } from './usable-payment-method.ts'

const path = '/v1/payment_pages/:id'

/**
 * What Stripe's own page asks of Stripe, as far as a shop's server can: Stripe's command line pays
 * a session by it.
 * Choice: payment pages are documented nowhere; the names are those in Stripe's SDKs for phones.
 */
export const paymentPageEndpoints = [
  endpoint({
    method: 'GET',
    path,
    params: record({}),
    run: (_params, call) => view(findSession(call), call),
  }),
  endpoint({
    method: 'POST',
    path: `${path}/confirm`,
    params: record(
      { custom_fields: list(record({}, { key: text(), value: text() })) },
      { expected_amount: integer(), payment_method: text() },
    ),
    run({ custom_fields, expected_amount, payment_method }, call) {
      const { namespace } = call
      const session = findSession(call)
      const method = usablePaymentMethod({ payment_method }, session.customer, namespace) ?? null
      const { email, phone } = method?.billing ?? { email: null, phone: null }
      const payer = {
        expected_amount,
        ...(email !== null && { email }),
        ...(phone !== null && { phone }),
        ...(custom_fields && { custom_fields }),
      }
      const { session: after, decline } = confirmSession(session, payer, method, namespace)
      if (decline) throw decline
      return view(after, call)
    },
  }),
]

function view(session: CheckoutSession, { namespace }: Call) {
  const { subtotal, total } = totalsOf(session)
  const intent = namespace.paymentIntents.get(session.paymentIntent ?? '')
  return {
    session_id: session.id,
    currency: session.currency,
    livemode: false,
    mode: session.mode,
    payment_intent: intent ? paymentIntentView(intent) : null,
    status: statusOf(session, namespace.now),
    total_summary: { due: total, subtotal, total },
    ui_mode: session.uiMode,
  }
}
