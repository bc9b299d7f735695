import { settleWhenDue } from '../../payments/settle-charge.ts'
import { expireWhenDue } from '../../session/expire-when-due.ts'
import type { Namespace } from '../namespace.ts'

/**
 * Takes up again what is to come of objects that were put into an account.
 *
 * @param sinceMs what has come by then is past: epoch milliseconds
 */
export function resume(namespace: Namespace, sinceMs: number): void {
  for (const session of namespace.sessions.walk('newer')) {
    namespace.own(session)
    if (session.expiresAt * 1000 > sinceMs) expireWhenDue(namespace, session)
  }
  for (const charge of namespace.charges.walk('newer')) {
    if (charge.status === 'pending') settleWhenDue(namespace, charge)
  }
}
