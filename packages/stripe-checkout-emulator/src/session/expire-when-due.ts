import type { Namespace } from '../control/namespace.ts'
import { cancelSessionPayment } from '../payments/cancel-session-payment.ts'
import { type CheckoutSession, statusOf } from './checkout-session.ts'
import { emitSessionEvent } from './emit-session-event.ts'

/** Lets a session expire in its time, where it is still open then. */
export function expireWhenDue(namespace: Namespace, { id, expiresAt }: CheckoutSession): void {
  namespace.clock.at(expiresAt * 1000, () => expire(namespace, id))
}

/** Its time has come: nothing about it is written, but it is open no longer. */
function expire(namespace: Namespace, id: string): void {
  const session = namespace.sessions.get(id)
  if (!session || session.isExpired || statusOf(session, namespace.now) !== 'expired') return
  namespace.tell({ type: 'session', id })
  cancelSessionPayment(session, namespace)
  emitSessionEvent(namespace, 'expired', session)
}
