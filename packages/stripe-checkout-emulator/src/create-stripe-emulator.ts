import { createControl } from './control/create-control.ts'
import { Namespaces } from './control/namespaces.ts'
import { findScenario } from './control/scenarios.ts'
import type { EmulatorRequest, StripeEmulator, StripeEmulatorOptions } from './emulator.ts'
import { createFetch } from './create-fetch.ts'
import { handleRequest } from './handle-request.ts'

const asUsual = {
  previews: true,
  serverUpdates: true,
  latencyMs: 0,
  rateLimitPerSecond: null,
  faults: [],
}

/**
 * Makes a Stripe of your own: in the page, in a test, or behind a server.
 *
 * @param options.clock epoch milliseconds; default: the machine's clock
 * @param options.previews whether accounts begin with Stripe's private previews; default: true
 * @param options.latencyMs how long answers are held back to begin with; default: 0
 * @param options.faults what goes wrong to begin with; default: nothing
 * @param options.scenario the state of affairs to begin with, by name
 * @param options.seed what each account has to begin with; default: nothing
 * @param options.fetch carries webhooks; default: the machine's, to addresses of this machine alone
 * @throws StripeError 400 that names what is wrong in the seed, or in a fault
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
  scenario = 'as-it-began',
  seed = {},
  fetch,
  ...conditions
}: StripeEmulatorOptions = {}): StripeEmulator {
  const namespaces = new Namespaces({
    ...asUsual,
    ...findScenario(scenario),
    ...conditions,
    clock,
    seed,
    fetch,
  })
  // What is wrong in a seed or a fault shows here, and not at the first request.
  if (Object.keys(seed).length > 0 || conditions.faults) namespaces.named('default')
  const handle = (request: EmulatorRequest) => handleRequest(request, namespaces, control)
  const emulatorFetch = createFetch(handle)
  const control = createControl(namespaces, emulatorFetch)
  return {
    handle,
    fetch: emulatorFetch,
    control,
    namespace: (name) => namespaces.named(name),
    namespaceOf: (sessionId) => namespaces.holding(sessionId)?.name,
    forwardTo: (url, secret) => namespaces.forwardTo(url, secret),
    forwards: namespaces.forwards,
    connectListener: (id, send) => namespaces.listeners.connect(id, send),
  }
}
