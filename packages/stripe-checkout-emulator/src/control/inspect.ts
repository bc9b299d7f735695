import { defaultApiVersion } from '../api/api-version.ts'
import { eventView, type StripeEvent } from '../events/stripe-event.ts'
import type { CheckoutSession } from '../session/checkout-session.ts'
import { sessionView } from '../session/rest-view.ts'
import type { InspectedEvent, InspectedSession } from './emulator-control.ts'
import type { Namespace } from './namespace.ts'
import { withoutSecrets } from './without-secrets.ts'

/** How many of a kind are shown: the newest. */
const most = 100

const everything = { has: () => true }

/** The newest sessions, the newest first. */
export function inspectSessions(namespace: Namespace): InspectedSession[] {
  return newest(namespace.sessions.walk('older'), (session) => inspectSession(session, namespace))
}

/** A session with all that can be expanded of it and without its secrets. */
export function inspectSession(session: CheckoutSession, account: Namespace): InspectedSession {
  const options = { version: defaultApiVersion, now: account.now, account, expand: everything }
  // Without secrets it is still what the view says it is.
  return withoutSecrets(sessionView(session, options)) as InspectedSession
}

/** The newest events, the newest first. */
export function inspectEvents(namespace: Namespace): InspectedEvent[] {
  return newest(namespace.events.walk('older'), (event) => inspectEvent(event, namespace))
}

/** An event with its object. */
export function inspectEvent(event: StripeEvent, { webhooks }: Namespace): InspectedEvent {
  // As above.
  return withoutSecrets(
    eventView(event, defaultApiVersion, webhooks.pending(event.id)),
  ) as InspectedEvent
}

function newest<T, Shown>(entities: Iterable<T>, show: (entity: T) => Shown): Shown[] {
  const shown: Shown[] = []
  for (const entity of entities) {
    if (shown.length === most) break
    shown.push(show(entity))
  }
  return shown
}
