import { faultResponse } from '../control/faults/fault-response.ts'
import type { Fault } from '../control/faults/fault.ts'
import type { Namespace } from '../control/namespace.ts'
import { wait } from '../control/wait.ts'
import type { EmulatorResponse } from '../emulator.ts'
import type { EventCause } from '../events/stripe-event.ts'
import type { FormBranch } from './form-body.ts'
import type { Grammar } from './param.ts'
import { respond, respondWithError } from './respond.ts'
import type { Route } from './router.ts'

/** A request that is understood so far that only its parameters can still be wrong. */
export interface Execution {
  route: Route
  form: FormBranch
  namespace: Namespace
  grammar: Grammar
  cause: EventCause
  /** A fault whose answer is kept as if it came of executing. */
  keptFault: Fault | undefined
}

/**
 * Runs an endpoint, after the namespace's latency: a slow Stripe writes late, too.
 *
 * @throws StripeError when the parameters are refused, which no idempotency key keeps
 */
export async function execute({
  route,
  form,
  namespace,
  grammar,
  cause,
  keptFault,
}: Execution): Promise<EmulatorResponse> {
  if (namespace.latencyMs > 0) await wait(namespace.latencyMs)
  namespace.clock.runDue()
  const run = route.endpoint.prepare(form, { namespace, grammar, id: route.id })
  if (keptFault?.answer !== undefined && keptFault.when !== 'after') {
    return faultResponse(keptFault.answer)
  }
  const response = ran(() => namespace.causedBy(cause, run))
  return keptFault?.answer === undefined ? response : faultResponse(keptFault.answer)
}

function ran(run: () => unknown): EmulatorResponse {
  try {
    return respond(200, run())
  } catch (error) {
    return respondWithError(error)
  }
}

/** What a request asks under an idempotency key. */
export interface Keyed {
  key: string
  path: string
  parameters: string
}

/**
 * The same, at most once for each key.
 *
 * @throws StripeError as `execute`, 400 for a key used otherwise, 409 for one in use
 */
export async function executeOnce(
  { key, path, parameters }: Keyed,
  execution: Execution,
): Promise<EmulatorResponse> {
  const { idempotency, nowMs } = execution.namespace
  const kept = idempotency.begin({ key, endpoint: path, parameters, nowMs })
  if (kept) {
    if (execution.namespace.latencyMs > 0) await wait(execution.namespace.latencyMs)
    return { ...kept, headers: { ...kept.headers, 'idempotent-replayed': 'true' } }
  }
  try {
    const response = await execute(execution)
    response.headers['original-request'] = execution.cause.id
    // A copy: headers of this one answer are still to come.
    idempotency.keep(key, { ...response, headers: { ...response.headers } })
    return response
  } catch (error) {
    idempotency.release(key)
    throw error
  }
}
