import { defaultApiVersion } from '../api/api-version.ts'
import { eventView } from '../events/stripe-event.ts'
import { sessionView } from '../session/rest-view.ts'
import type { InspectedEvent, InspectedSession } from './emulator-control.ts'
import type { Namespace } from './namespace.ts'
import { withoutSecrets } from './without-secrets.ts'

/** How many of a kind are shown: the newest. */
const most = 100

const everything = { has: () => true }

/** The newest sessions, with all that can be expanded of them and without their secrets. */
export function inspectSessions(namespace: Namespace): InspectedSession[] {
  return newest(namespace.sessions.walk('older'), (session) => {
    const options = { version: defaultApiVersion, now: namespace.now, account: namespace }
    // Without secrets it is still what the view says it is.
    return withoutSecrets(
      sessionView(session, { ...options, expand: everything }),
    ) as InspectedSession
  })
}

/** The newest events, each with its object. */
export function inspectEvents(namespace: Namespace): InspectedEvent[] {
  return newest(
    namespace.events.walk('older'),
    (event) =>
      // As above.
      withoutSecrets(
        eventView(event, defaultApiVersion, namespace.webhooks.pending(event.id)),
      ) as InspectedEvent,
  )
}

function newest<T, Shown>(entities: Iterable<T>, show: (entity: T) => Shown): Shown[] {
  const shown: Shown[] = []
  for (const entity of entities) {
    if (shown.length === most) break
    shown.push(show(entity))
  }
  return shown
}
