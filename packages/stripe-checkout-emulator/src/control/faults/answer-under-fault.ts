import type { EmulatorRequest, EmulatorResponse } from '../../emulator.ts'
import type { Namespace } from '../namespace.ts'
import { wait } from '../wait.ts'
import { faultResponse } from './fault-response.ts'
import type { Strike } from './faults.ts'

/**
 * Answers a request that a fault strikes, if one does.
 *
 * @param answer what the request would hear; never called for a request that is lost on its way
 */
export async function answerUnderFault(
  strike: Strike | undefined,
  { headers }: EmulatorRequest,
  namespace: Namespace,
  answer: () => Promise<EmulatorResponse>,
): Promise<EmulatorResponse> {
  if (!strike) return answer()
  const { fault } = strike
  const { delayMs = 0, when = 'before' } = fault
  const key = headers['idempotency-key']
  // One that is kept happens further in, where answers are kept.
  const wrong = fault.kept ? undefined : fault.answer
  if (when === 'before') {
    const heldMs = wrong === undefined ? delayMs : delayMs + namespace.latencyMs
    if (heldMs > 0) await wait(heldMs)
    return wrong === undefined ? answer() : faultResponse(wrong, key)
  }
  const right = await answer()
  if (delayMs > 0) await wait(delayMs)
  return wrong === undefined ? right : faultResponse(wrong, key)
}

/** Holds a request for good where its fault says so. */
export async function hangWith(strike: Strike | undefined): Promise<void> {
  if (strike?.fault.answer === 'hang') await new Promise(() => {})
}
