import { preflight } from './api/cors.ts'
import { handleRest } from './api/handle-rest.ts'
import { handleStripeJs } from './api/handle-stripe-js.ts'
import { respond } from './api/respond.ts'
import type { Namespaces } from './control/namespaces.ts'
import type { EmulatorRequest, EmulatorResponse } from './emulator.ts'
import { stripeJsPaths } from './stripe-js/wire.ts'

/** Answers any request. Never rejects. */
export async function handleRequest(
  request: EmulatorRequest,
  namespaces: Namespaces,
): Promise<EmulatorResponse> {
  const { method, path } = request
  if (method === 'OPTIONS') return preflight(request)
  if (method === 'POST' && stripeJs.has(path)) {
    return handleStripeJs(request, namespaces)
  }
  if (method === 'GET' && path === '/') return respond(200, greeting)
  return handleRest(request, namespaces)
}

const stripeJs = new Set<string>(Object.values(stripeJsPaths))

const greeting = {
  emulated: 'Stripe',
  by: 'stripe-checkout-emulator',
  message: 'Emulated Stripe: no request leaves this machine, and no money moves.',
}
