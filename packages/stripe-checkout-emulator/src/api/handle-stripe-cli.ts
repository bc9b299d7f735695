import type { Namespaces } from '../control/namespaces.ts'
import type { EmulatorRequest, EmulatorResponse } from '../emulator.ts'
import { randomId } from '../random-id.ts'
import { stableSecret } from '../webhooks/stable-secret.ts'
import { authenticate } from './authenticate.ts'
import { defaultApiVersion, releaseOf } from './api-version.ts'
import { type FormBranch, parseForm } from './form-body.ts'
import { respond, respondWithError } from './respond.ts'
import { notEmulated } from './stripe-error.ts'

/** Where a `stripe listen` announces itself. It is in no SDK and in no documentation. */
export const stripeCliPath = '/v1/stripecli/sessions'

/** How long until it connects anew, in seconds, when the connection is lost. */
const reconnectDelay = 1

/** Answers Stripe's CLI, which wants to know where to take events from. */
export async function handleStripeCli(
  request: EmulatorRequest,
  namespaces: Namespaces,
): Promise<EmulatorResponse> {
  const response = answer(request, namespaces)
  response.headers['request-id'] = randomId('req', 14)
  return response
}

function answer(request: EmulatorRequest, namespaces: Namespaces): EmulatorResponse {
  try {
    const name = authenticate(request.headers.authorization)
    const form: FormBranch = new Map()
    parseForm(form, request.body)
    return respond(200, announce(request, form, namespaces, name))
  } catch (error) {
    return respondWithError(error)
  }
}

function announce(
  { webSocketUrl }: EmulatorRequest,
  form: FormBranch,
  namespaces: Namespaces,
  name: string,
) {
  const features = form.get('websocket_features')
  const wanted = features instanceof Map ? [...features.values()] : []
  if (!wanted.includes('webhooks')) {
    throw notEmulated(`this feature of Stripe's CLI: ${wanted.join()}`, 'websocket_features')
  }
  if (webSocketUrl === undefined) throw notEmulated('`stripe listen` but through its HTTP server')
  const { webhooks } = namespaces.named(name)
  const { id, secret } = namespaces.listeners.announce(
    webhooks,
    stableSecret(`stripe listen ${name}`),
  )
  return {
    default_version: releaseOf(defaultApiVersion),
    latest_version: releaseOf(defaultApiVersion),
    reconnect_delay: reconnectDelay,
    secret,
    websocket_authorized_feature: 'webhooks',
    websocket_id: id,
    websocket_url: webSocketUrl,
  }
}
