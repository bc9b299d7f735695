import { answerUnderFault, hangWith } from '../control/faults/answer-under-fault.ts'
import { logEntry } from '../control/log-entry.ts'
import type { Namespace } from '../control/namespace.ts'
import type { Namespaces } from '../control/namespaces.ts'
import { wait } from '../control/wait.ts'
import type { EmulatorRequest, EmulatorResponse } from '../emulator.ts'
import { randomId } from '../random-id.ts'
import { findPromotionCode } from '../resources/find-promotion-code.ts'
import type { CheckoutSession } from '../session/checkout-session.ts'
import { answerSessionChallenge } from '../session/answer-session-challenge.ts'
import { type Confirmation, confirmSession } from '../session/confirm-session.ts'
import { removeSavedPaymentMethod } from '../session/saved-payment-methods.ts'
import { shoppersPaymentMethod } from '../session/shoppers-payment-method.ts'
import { changeSession } from '../session/shopper-changes.ts'
import { sessionAsks } from '../session/session-asks.ts'
import { stripeJsView } from '../session/stripe-js-view.ts'
import {
  type ConfirmAnswer,
  type SessionAnswer,
  type SessionRequest,
  stripeJsPaths,
} from '../stripe-js/wire.ts'
import { answerIntent } from './answer-intent.ts'
import { respond, respondWithError } from './respond.ts'
import { isIntent, noSuchSecret, openBySecret } from './open-by-secret.ts'
import { StripeJsRequest } from './stripe-js-request.ts'
import { keepSession } from '../session/keep-session.ts'

const clientBeta = 'custom_checkout_server_updates_1'

/** Answers the emulated Stripe.js: see `stripe-js/wire.ts`. */
export async function handleStripeJs(
  request: EmulatorRequest,
  namespaces: Namespaces,
): Promise<EmulatorResponse> {
  const requestId = randomId('req', 14)
  const response = await opened(request, namespaces, requestId).catch(respondWithError)
  response.headers['request-id'] = requestId
  return response
}

async function opened(
  received: EmulatorRequest,
  namespaces: Namespaces,
  requestId: string,
): Promise<EmulatorResponse> {
  const since = performance.now()
  const { method, path, body } = received
  const request = new StripeJsRequest(body)
  const { namespace, id } = openBySecret(request, namespaces)
  const strike = namespace.faults.isEmpty ? undefined : namespace.faults.strike(received)
  const response = await answerUnderFault(strike, received, namespace, async () => {
    if (namespace.latencyMs > 0) await wait(namespace.latencyMs)
    namespace.clock.runDue()
    return namespace.causedBy({ id: requestId, idempotencyKey: null }, () =>
      answer(path, request, namespace, id),
    )
  })
  namespace.logRequest(
    logEntry({
      method,
      path,
      requestId,
      idempotencyKey: undefined,
      // Neither the client secret nor the card: the log is there to be shown.
      asked: { [isIntent(id) ? 'payment_intent' : 'session']: id, ...request.givenChange },
      response,
      at: namespace.nowMs,
      durationMs: performance.now() - since,
      strike,
    }),
  )
  await hangWith(strike)
  return response
}

function answer(
  path: string,
  request: StripeJsRequest,
  namespace: Namespace,
  id: string,
): EmulatorResponse {
  try {
    if (isIntent(id)) return answerIntent(path, request, namespace, id)
    const session = namespace.sessions.get(id)
    if (!session) throw noSuchSecret('Checkout Session')
    if (path === stripeJsPaths.confirm) return confirm(session, request, namespace)
    if (path === stripeJsPaths.authenticate) return authenticate(session, request, namespace)
    const current = path === stripeJsPaths.change ? change(session, request, namespace) : session
    return respond(200, read(current, request, namespace))
  } catch (error) {
    return respondWithError(error)
  }
}

function read(
  session: CheckoutSession,
  request: StripeJsRequest,
  namespace: Namespace,
): SessionAnswer {
  const { returnUrl } = session.echoed
  return {
    session: stripeJsView(session, request.locale, namespace),
    asks: sessionAsks(session),
    runServerUpdate: namespace.serverUpdates && mayRunServerUpdates(session, request.flags),
    returnUrl: returnUrl?.replaceAll('{CHECKOUT_SESSION_ID}', session.id) ?? null,
  }
}

function change(
  session: CheckoutSession,
  request: StripeJsRequest,
  namespace: Namespace,
): CheckoutSession {
  const asked = request.change
  if (asked.type === 'remove_payment_method') {
    removeSavedPaymentMethod(session, asked.payment_method, namespace)
    return session
  }
  const after = changeSession(session, asked, {
    now: namespace.now,
    findCode: (text) => findPromotionCode(text, namespace, session.customer),
    customer: namespace.customers.get(session.customer ?? '') ?? null,
  })
  keepSession(namespace, after)
  return after
}

/**
 * Stripe's guide needs the client's beta; from clover on server updates are there for everybody,
 * for line items and shipping, whatever preview an account has.
 * Choice: whether discounts still need the beta there is not documented; here they do not.
 */
function mayRunServerUpdates(
  { versionDate }: CheckoutSession,
  { betas, train }: Pick<SessionRequest, 'betas' | 'train'>,
): boolean {
  const needsBeta = versionDate < '2025-09-30' || train === 'basil'
  return !needsBeta || betas.includes(clientBeta)
}

function confirm(
  session: CheckoutSession,
  request: StripeJsRequest,
  namespace: Namespace,
): EmulatorResponse {
  const { payment_method, ...payment } = request.payment
  const method = shoppersPaymentMethod(payment_method, session, namespace)
  return answerPayment(confirmSession(session, payment, method, namespace), request, namespace)
}

function authenticate(
  session: CheckoutSession,
  request: StripeJsRequest,
  namespace: Namespace,
): EmulatorResponse {
  const { challengeResult } = request
  const confirmation = answerSessionChallenge(session, challengeResult, namespace)
  return answerPayment(confirmation, request, namespace)
}

function answerPayment(
  { session, challenge, decline }: Confirmation,
  { locale }: StripeJsRequest,
  namespace: Namespace,
): EmulatorResponse {
  if (decline) return respondWithError(decline)
  const view = stripeJsView(session, locale, namespace)
  const answered: ConfirmAnswer = {
    session: view,
    ...(challenge && {
      challenge: { amount: view.total.total.amount, last4: challenge.source.last4 },
    }),
  }
  return respond(200, answered)
}
