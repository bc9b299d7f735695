import { answerUnderFault, hangWith } from '../control/faults/answer-under-fault.ts'
import type { Strike } from '../control/faults/faults.ts'
import { logEntry } from '../control/log-entry.ts'
import type { Namespace } from '../control/namespace.ts'
import type { Namespaces } from '../control/namespaces.ts'
import type { EmulatorRequest, EmulatorResponse } from '../emulator.ts'
import { randomId } from '../random-id.ts'
import { eventEndpoints } from '../events/event-endpoints.ts'
import { chargeEndpoints } from '../payments/charge-endpoints.ts'
import { paymentIntentEndpoints } from '../payments/payment-intent-endpoints.ts'
import { paymentPageEndpoints } from '../payments/payment-page-endpoints.ts'
import { paymentMethodEndpoints } from '../payments/payment-method-endpoints.ts'
import { couponEndpoints } from '../resources/coupon-endpoints.ts'
import { customerEndpoints } from '../resources/customer-endpoints.ts'
import { priceEndpoints } from '../resources/price-endpoints.ts'
import { productEndpoints } from '../resources/product-endpoints.ts'
import { promotionCodeEndpoints } from '../resources/promotion-code-endpoints.ts'
import { searchEndpoints } from '../resources/search-endpoints.ts'
import { shippingRateEndpoints } from '../resources/shipping-rate-endpoints.ts'
import { taxRateEndpoints } from '../resources/tax-rate-endpoints.ts'
import { invoiceEndpoints } from '../subscriptions/invoice-endpoints.ts'
import { subscriptionEndpoints } from '../subscriptions/subscription-endpoints.ts'
import { webhookEndpointEndpoints } from '../webhooks/webhook-endpoint-endpoints.ts'
import { sessionEndpoints } from '../session/session-endpoints.ts'
import { maxBodyBytes, tooLarge } from './body-limit.ts'
import { type ApiVersion, parseVersion } from './api-version.ts'
import { authenticate } from './authenticate.ts'
import { execute, executeOnce } from './execute.ts'
import { type FormBranch, parseForm } from './form-body.ts'
import { rateLimited } from './overload.ts'
import { respondWithError } from './respond.ts'
import { createRouter } from './router.ts'
import { invalidRequest, StripeError } from './stripe-error.ts'

/** What is emulated of Stripe's API. */
export const endpoints = [
  ...sessionEndpoints,
  ...eventEndpoints,
  ...paymentIntentEndpoints,
  ...paymentMethodEndpoints,
  ...chargeEndpoints,
  ...paymentPageEndpoints,
  ...couponEndpoints,
  ...customerEndpoints,
  ...webhookEndpointEndpoints,
  ...priceEndpoints,
  ...productEndpoints,
  ...promotionCodeEndpoints,
  ...searchEndpoints,
  ...shippingRateEndpoints,
  ...taxRateEndpoints,
  ...subscriptionEndpoints,
  ...invoiceEndpoints,
]

export const findRoute = createRouter(endpoints)

/** Answers a request to Stripe's API. */
export async function handleRest(
  request: EmulatorRequest,
  namespaces: Namespaces,
): Promise<EmulatorResponse> {
  const requestId = randomId('req', 14)
  const response = await authenticated(request, namespaces, requestId).catch(respondWithError)
  response.headers['request-id'] = requestId
  return response
}

async function authenticated(
  request: EmulatorRequest,
  namespaces: Namespaces,
  requestId: string,
): Promise<EmulatorResponse> {
  const since = performance.now()
  const { method, path, headers } = request
  const namespace = namespaces.named(authenticate(headers.authorization))
  const form: FormBranch = new Map()
  const strike = namespace.faults.isEmpty ? undefined : namespace.faults.strike(request)
  const response = await answerUnderFault(strike, request, namespace, () =>
    limited(request, { form, namespace, requestId, strike }),
  ).catch(respondWithError)
  const idempotencyKey = keyIn(request)
  if (idempotencyKey !== undefined) response.headers['idempotency-key'] = idempotencyKey
  namespace.logRequest(
    logEntry({
      method,
      path,
      requestId,
      idempotencyKey,
      asked: form,
      response,
      at: namespace.nowMs,
      durationMs: performance.now() - since,
      strike,
    }),
  )
  await hangWith(strike)
  return response
}

interface Arrival {
  /** Is filled with the parameters, as far as they can be read. */
  form: FormBranch
  namespace: Namespace
  requestId: string
  strike: Strike | undefined
}

async function limited(request: EmulatorRequest, arrival: Arrival): Promise<EmulatorResponse> {
  const { rateLimit, nowMs } = arrival.namespace
  return rateLimit.take(nowMs) ? versioned(request, arrival) : rateLimited()
}

async function versioned(request: EmulatorRequest, arrival: Arrival): Promise<EmulatorResponse> {
  const version = parseVersion(request.headers['stripe-version'])
  const response = await answer(request, arrival, version).catch(respondWithError)
  response.headers['stripe-version'] = version.text
  return response
}

async function answer(
  request: EmulatorRequest,
  { form, namespace, requestId, strike }: Arrival,
  version: ApiVersion,
): Promise<EmulatorResponse> {
  const { method, headers, body } = request
  const { path, query } = splitPath(request.path)
  const route = findRoute(method, path)
  if (!route) throw unrecognized(method, path)
  // The HTTP door counts bytes while they come; here they are all there.
  if (body.length > maxBodyBytes) throw tooLarge()
  requireForm(headers['content-type'], body)
  parseForm(form, query, body)
  const grammar = { version, previews: namespace.previews && version.asksForPreviews }
  const key = keyIn(request)
  const execution = {
    route,
    form,
    namespace,
    grammar,
    cause: { id: requestId, idempotencyKey: key ?? null },
    keptFault: strike?.fault.kept ? strike.fault : undefined,
  }
  if (key === undefined) return execute(execution)
  return executeOnce({ key, path, parameters: query === '' ? body : `${query}&${body}` }, execution)
}

function splitPath(path: string): { path: string; query: string } {
  const mark = path.indexOf('?')
  return mark === -1
    ? { path, query: '' }
    : { path: path.slice(0, mark), query: path.slice(mark + 1) }
}

/**
 * What is no POST has no use for a key.
 * Choice: a header without a value is none; otherwise all who send one would share it.
 */
function keyIn({ method, headers }: EmulatorRequest): string | undefined {
  return method === 'POST' ? headers['idempotency-key'] || undefined : undefined
}

function requireForm(contentType: string | undefined, body: string): void {
  if (body === '' || contentType === undefined) return
  if (contentType.toLowerCase().startsWith('application/x-www-form-urlencoded')) return
  throw invalidRequest(
    'Invalid request (check that your POST content type is application/x-www-form-urlencoded). If you have any questions, we can help at https://support.stripe.com/.',
  )
}

function unrecognized(method: string, path: string): StripeError {
  return new StripeError(
    404,
    'invalid_request_error',
    `Unrecognized request URL (${method}: ${path}). stripe-checkout-emulator does not have it; if Stripe does, see https://stripe.com/docs.`,
  )
}
