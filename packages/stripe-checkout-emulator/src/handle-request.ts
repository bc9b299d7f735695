import { preflight } from './api/cors.ts'
import { handleRest } from './api/handle-rest.ts'
import { handleStripeCli, stripeCliPath } from './api/handle-stripe-cli.ts'
import { handleStripeJs } from './api/handle-stripe-js.ts'
import { respond } from './api/respond.ts'
import { isControlPath } from './control/control-endpoints.ts'
import type { EmulatorControl } from './control/emulator-control.ts'
import { handleControl } from './control/handle-control.ts'
import type { Namespaces } from './control/namespaces.ts'
import type { EmulatorRequest, EmulatorResponse } from './emulator.ts'
import { stripeJsPaths } from './stripe-js/wire.ts'

/** Answers any request. Never rejects. */
export async function handleRequest(
  request: EmulatorRequest,
  namespaces: Namespaces,
  control: EmulatorControl,
): Promise<EmulatorResponse> {
  const { method, path } = request
  if (method === 'OPTIONS') return preflight(request)
  if (method === 'POST' && stripeJs.has(path)) {
    return handleStripeJs(request, namespaces)
  }
  if (method === 'POST' && path === stripeCliPath) return handleStripeCli(request, namespaces)
  if (method === 'GET' && path === '/') return respond(200, greeting)
  if (isControlPath(path)) return handleControl(request, control)
  return handleRest(request, namespaces)
}

const stripeJs = new Set<string>(Object.values(stripeJsPaths))

const greeting = {
  emulated: 'Stripe',
  by: 'stripe-checkout-emulator',
  message: 'Emulated Stripe: no request leaves this machine, and no money moves.',
}
