import { respond, respondWithError } from '../api/respond.ts'
import { invalidRequest, StripeError } from '../api/stripe-error.ts'
import type { EmulatorRequest, EmulatorResponse } from '../emulator.ts'
import type { ChallengeResult } from '../stripe-js/checkout/challenge.ts'
import { type ControlEndpoint, controlEndpoints } from './control-endpoints.ts'
import type { EmulatorControl, NamespaceControl } from './emulator-control.ts'
import type { Fault } from './faults/fault.ts'
import { isNamespaceName } from './namespaces.ts'
import type { ScenarioName } from './scenarios.ts'
import type { EmulatorSeed } from './seed.ts'
import type { EmulatorState } from './state/emulator-state.ts'

interface ControlCall {
  control: EmulatorControl
  namespace: NamespaceControl
  id: string
  /** What each control reads field by field, which makes it what the casts below call it. */
  body: object
}

const answers: Record<ControlEndpoint, (call: ControlCall) => Promise<unknown>> = {
  'GET /emulator': ({ control }) => control.manifest(),
  'GET /emulator/scenarios': async ({ control }) => (await control.manifest()).scenarios,
  'GET /emulator/namespaces': ({ control }) => control.namespaces(),
  'GET /emulator/namespaces/:name': ({ namespace }) => namespace.status(),
  'PATCH /emulator/namespaces/:name': ({ namespace, body }) => namespace.change(body),
  'GET /emulator/namespaces/:name/faults': ({ namespace }) => namespace.faults(),
  'POST /emulator/namespaces/:name/faults': ({ namespace, body }) =>
    namespace.addFault(body as Fault),
  'DELETE /emulator/namespaces/:name/faults': ({ namespace }) => namespace.clearFaults(),
  'DELETE /emulator/namespaces/:name/faults/:id': ({ namespace, id }) => namespace.removeFault(id),
  'POST /emulator/namespaces/:name/challenges/:id': ({ namespace, id, body }) => {
    const { result } = body as { result: ChallengeResult }
    return namespace.answerChallenge(id, result)
  },
  'POST /emulator/namespaces/:name/scenario': ({ namespace, body }) => {
    const { name } = body as { name: ScenarioName }
    return namespace.applyScenario(name)
  },
  'POST /emulator/namespaces/:name/seed': ({ namespace, body }) =>
    namespace.seed(body as EmulatorSeed),
  'POST /emulator/namespaces/:name/reset': ({ namespace }) => namespace.reset(),
  'GET /emulator/namespaces/:name/requests': ({ namespace }) => namespace.requests(),
  'GET /emulator/namespaces/:name/sessions': ({ namespace }) => namespace.sessions(),
  'GET /emulator/namespaces/:name/sessions/:id': ({ namespace, id }) => namespace.session(id),
  'GET /emulator/namespaces/:name/events': ({ namespace }) => namespace.events(),
  'GET /emulator/namespaces/:name/events/:id': ({ namespace, id }) => namespace.event(id),
  'GET /emulator/namespaces/:name/deliveries': ({ namespace }) => namespace.deliveries(),
  'GET /emulator/namespaces/:name/state': ({ namespace }) => namespace.exportState(),
  'PUT /emulator/namespaces/:name/state': ({ namespace, body }) =>
    namespace.importState(body as EmulatorState),
  'GET /emulator/namespaces/:name/changes': async () => {
    throw new StripeError(
      501,
      'invalid_request_error',
      'Only the HTTP server tells of changes as they happen; in code there is subscribe().',
    )
  },
}

const routes = controlEndpoints.map((endpoint) => {
  const [method, path = ''] = endpoint.split(' ')
  return { endpoint, method, segments: path.split('/') }
})

/** Answers a request that controls the emulator. Never rejects. */
export async function handleControl(
  request: EmulatorRequest,
  control: EmulatorControl,
): Promise<EmulatorResponse> {
  try {
    return respond(200, (await answer(request, control)) ?? {})
  } catch (error) {
    return respondWithError(error)
  }
}

function answer({ method, path, body }: EmulatorRequest, control: EmulatorControl) {
  const [pathname = ''] = path.split('?', 1)
  const segments = pathname.split('/')
  const route = routes.find((it) => it.method === method && isAt(it.segments, segments))
  if (!route) {
    throw new StripeError(
      404,
      'invalid_request_error',
      `Unrecognized request URL (${method}: ${pathname}). What there is, GET /emulator tells.`,
    )
  }
  const [, , , name = '', , id = ''] = segments
  return answers[route.endpoint]({
    control,
    // Looked at only where the path names one: a look makes it.
    get namespace() {
      if (isNamespaceName(name)) return control.namespace(name)
      throw invalidRequest('A namespace has a name of 1 to 100 letters, digits, "_" or "-".')
    },
    id,
    body: readBody(body),
  })
}

function isAt(wanted: readonly string[], given: readonly string[]): boolean {
  return (
    wanted.length === given.length &&
    wanted.every((segment, index) => segment.startsWith(':') || segment === given[index])
  )
}

function readBody(text: string): object {
  if (text === '') return {}
  const body = parse(text)
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body
  throw invalidRequest('The body of a request that controls the emulator is a JSON object.')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
