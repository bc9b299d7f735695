import type { Namespace } from '../control/namespace.ts'
import type { Namespaces } from '../control/namespaces.ts'
import { wait } from '../control/wait.ts'
import type { EmulatorRequest, EmulatorResponse } from '../emulator.ts'
import { randomId } from '../random-id.ts'
import type { CheckoutSession } from '../session/checkout-session.ts'
import { confirmSession } from '../session/confirm-session.ts'
import { stripeJsView } from '../session/stripe-js-view.ts'
import {
  type ConfirmAnswer,
  type SessionAnswer,
  type SessionRequest,
  stripeJsPaths,
} from '../stripe-js/wire.ts'
import { namespaceOfKey, refuseLive, unauthorized } from './authenticate.ts'
import { respond, respondWithError } from './respond.ts'
import { invalidRequest, notEmulated, type StripeError } from './stripe-error.ts'
import { StripeJsRequest } from './stripe-js-request.ts'

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
  { method, path, body }: EmulatorRequest,
  namespaces: Namespaces,
  requestId: string,
): Promise<EmulatorResponse> {
  const request = new StripeJsRequest(body)
  const { namespace, id } = open(request, namespaces)
  if (namespace.latencyMs > 0) await wait(namespace.latencyMs)
  namespace.clock.runDue()
  const response = namespace.causedBy({ id: requestId, idempotencyKey: null }, () =>
    answer(path, request, namespace, id),
  )
  namespace.logRequest({
    method,
    path,
    status: response.status,
    requestId,
    // Neither the client secret nor the card: the log is there to be shown.
    body: { session: id },
    at: namespace.nowMs,
  })
  return response
}

function answer(
  path: string,
  request: StripeJsRequest,
  namespace: Namespace,
  id: string,
): EmulatorResponse {
  try {
    const session = namespace.sessions.get(id)
    if (!session) throw noSuchSecret()
    if (path === stripeJsPaths.change) throw notEmulated('changes by the shopper')
    return path === stripeJsPaths.confirm
      ? confirm(session, request, namespace)
      : respond(200, read(session, request, namespace))
  } catch (error) {
    return respondWithError(error)
  }
}

/** Finds the session by its secret; a key that names a namespace opens no other one. */
function open(request: StripeJsRequest, namespaces: Namespaces) {
  const { key, clientSecret } = request
  refuseLive(key)
  if (!key.startsWith('pk_test_')) {
    throw unauthorized('Stripe() takes a publishable key, pk_test_….')
  }
  const [id = ''] = clientSecret.split('_secret_', 1)
  const namespace = namespaces.holding(id)
  const named = namespaceOfKey(key)
  if (
    !namespace ||
    namespace.sessions.get(id)?.clientSecret !== clientSecret ||
    (named !== undefined && named !== namespace.name)
  ) {
    throw noSuchSecret()
  }
  return { namespace, id }
}

function read(
  session: CheckoutSession,
  request: StripeJsRequest,
  namespace: Namespace,
): SessionAnswer {
  const { returnUrl } = session.echoed
  return {
    session: stripeJsView(session, request.locale, namespace.now),
    runServerUpdate: mayRunServerUpdates(session, request.flags),
    returnUrl: returnUrl?.replaceAll('{CHECKOUT_SESSION_ID}', session.id) ?? null,
  }
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
  const { session: after, decline } = confirmSession(session, request.payment, namespace.nowMs)
  namespace.keepSession(after)
  if (decline) return respondWithError(decline)
  const answered: ConfirmAnswer = { session: stripeJsView(after, request.locale, namespace.now) }
  return respond(200, answered)
}

function noSuchSecret(): StripeError {
  return invalidRequest(
    'No such Checkout Session: the client secret is wrong, or of another account.',
    {
      code: 'resource_missing',
      param: 'client_secret',
    },
  )
}
