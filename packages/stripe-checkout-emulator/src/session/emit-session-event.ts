import type { Namespace } from '../control/namespace.ts'
import type { CheckoutSession } from './checkout-session.ts'
import { type SessionEvent, sessionInEvent } from './session-event.ts'

/** Tells of a session as it is now. What `keepSession` can see for itself, it tells. */
export function emitSessionEvent(
  namespace: Namespace,
  event: SessionEvent,
  session: CheckoutSession,
): void {
  namespace.emit(`checkout.session.${event}`, sessionInEvent(session, namespace.now))
}
