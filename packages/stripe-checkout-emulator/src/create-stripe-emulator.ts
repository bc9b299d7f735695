import { Namespaces } from './control/namespaces.ts'
import type { EmulatorRequest, StripeEmulator, StripeEmulatorOptions } from './emulator.ts'
import { createFetch } from './create-fetch.ts'
import { handleRequest } from './handle-request.ts'

/**
 * Makes a Stripe of your own: in the page, in a test, or behind a server.
 *
 * @param options.clock epoch milliseconds; default: the machine's clock
 * @param options.previews whether accounts begin with Stripe's private previews; default: true
 * @param options.latencyMs how long answers are held back to begin with; default: 0
 *
 * @see https://docs.stripe.com/api/checkout/sessions
 *
 * @example
 * ```ts
 * const emulator = createStripeEmulator()
 * const stripe = new Stripe(emulator.namespace('shop').secretKey, {
 *   httpClient: Stripe.createFetchHttpClient(emulator.fetch),
 * })
 * ```
 */
export function createStripeEmulator({
  clock = Date.now,
  previews = true,
  latencyMs = 0,
}: StripeEmulatorOptions = {}): StripeEmulator {
  const namespaces = new Namespaces({ clock, previews, latencyMs })
  const handle = (request: EmulatorRequest) => handleRequest(request, namespaces)
  return {
    handle,
    fetch: createFetch(handle),
    namespace: (name) => namespaces.named(name),
    namespaceOf: (sessionId) => namespaces.holding(sessionId)?.name,
  }
}
