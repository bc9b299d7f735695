import type { Namespace } from '../control/namespace.ts'
import type { Namespaces } from '../control/namespaces.ts'
import type { EmulatorRequest, EmulatorResponse } from '../emulator.ts'
import { randomId } from '../random-id.ts'
import { eventEndpoints } from '../events/event-endpoints.ts'
import { couponEndpoints } from '../resources/coupon-endpoints.ts'
import { priceEndpoints } from '../resources/price-endpoints.ts'
import { productEndpoints } from '../resources/product-endpoints.ts'
import { sessionEndpoints } from '../session/session-endpoints.ts'
import { maxBodyBytes, tooLarge } from './body-limit.ts'
import { type ApiVersion, parseVersion } from './api-version.ts'
import { authenticate } from './authenticate.ts'
import { execute, executeOnce } from './execute.ts'
import { type FormBranch, formToJson, parseForm } from './form-body.ts'
import { respondWithError } from './respond.ts'
import { createRouter } from './router.ts'
import { invalidRequest, StripeError } from './stripe-error.ts'

const find = createRouter([
  ...sessionEndpoints,
  ...eventEndpoints,
  ...couponEndpoints,
  ...priceEndpoints,
  ...productEndpoints,
])

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
  const { method, path, headers } = request
  const namespace = namespaces.named(authenticate(headers.authorization))
  const form: FormBranch = new Map()
  const response = await versioned(request, form, namespace, requestId).catch(respondWithError)
  const idempotencyKey = keyIn(headers)
  if (idempotencyKey !== undefined) response.headers['idempotency-key'] = idempotencyKey
  namespace.logRequest({
    method,
    path,
    status: response.status,
    requestId,
    ...(idempotencyKey !== undefined && { idempotencyKey }),
    // Made when somebody looks: most entries are never looked at.
    get body() {
      return formToJson(form)
    },
    at: namespace.nowMs,
  })
  return response
}

async function versioned(
  request: EmulatorRequest,
  form: FormBranch,
  namespace: Namespace,
  requestId: string,
): Promise<EmulatorResponse> {
  const version = parseVersion(request.headers['stripe-version'])
  const response = await answer(request, form, namespace, version, requestId).catch(
    respondWithError,
  )
  response.headers['stripe-version'] = version.text
  return response
}

/** @param form is filled with the parameters, as far as they can be read */
async function answer(
  request: EmulatorRequest,
  form: FormBranch,
  namespace: Namespace,
  version: ApiVersion,
  requestId: string,
): Promise<EmulatorResponse> {
  const { method, headers, body } = request
  const { path, query } = splitPath(request.path)
  const route = find(method, path)
  if (!route) throw unrecognized(method, path)
  // The HTTP door counts bytes while they come; here they are all there.
  if (body.length > maxBodyBytes) throw tooLarge()
  requireForm(headers['content-type'], body)
  parseForm(form, query, body)
  const grammar = { version, previews: namespace.previews && version.asksForPreviews }
  const key = method === 'POST' ? keyIn(headers) : undefined
  const execution = {
    route,
    form,
    namespace,
    grammar,
    cause: { id: requestId, idempotencyKey: key ?? null },
  }
  if (key === undefined) return execute(execution)
  return executeOnce({ key, path, parameters: `${query}\n${body}` }, execution)
}

function splitPath(path: string): { path: string; query: string } {
  const mark = path.indexOf('?')
  return mark === -1
    ? { path, query: '' }
    : { path: path.slice(0, mark), query: path.slice(mark + 1) }
}

/** Choice: a header without a value is no key; otherwise all who send one would share it. */
function keyIn(headers: EmulatorRequest['headers']): string | undefined {
  return headers['idempotency-key'] || undefined
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
