import type { Namespace } from '../control/namespace.ts'
import { emitSessionEvent } from './emit-session-event.ts'
import { keepSession } from './keep-session.ts'

/**
 * Tells a session, where one waits for it, how its payment has turned out.
 * Choice: that what was reserved has been captured makes a session paid, and is no event of its own.
 */
export function settleSession(
  namespace: Namespace,
  id: string | null,
  outcome: 'captured' | 'failed' | 'succeeded',
): void {
  const session = id === null ? undefined : namespace.sessions.get(id)
  if (session?.completion?.paymentStatus !== 'unpaid') return
  const paymentStatus = outcome === 'failed' ? 'unpaid' : 'paid'
  const after = { ...session, completion: { ...session.completion, paymentStatus } } as const
  keepSession(namespace, after)
  if (outcome !== 'captured') emitSessionEvent(namespace, `async_payment_${outcome}`, after)
}
