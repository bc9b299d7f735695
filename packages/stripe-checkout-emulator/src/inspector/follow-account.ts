import type {
  InspectedEvent,
  InspectedSession,
  NamespaceControl,
  NamespaceStatus,
} from '../control/emulator-control.ts'
import type { NamespaceChange, RequestLogEntry } from '../emulator.ts'
import type { WebhookDelivery } from '../webhooks/emulator-webhooks.ts'
import { FollowedList } from './followed-list.ts'
import { FollowedLog } from './followed-log.ts'
import { paced } from './paced.ts'

/** What shows an account. */
export interface AccountView {
  /** @param requests oldest first */
  requests(requests: readonly RequestLogEntry[]): void
  /** One has come since it is shown. */
  newRequest(): void
  sessions(sessions: readonly InspectedSession[]): void
  events(events: readonly InspectedEvent[], deliveries: readonly WebhookDelivery[]): void
  status(status: NamespaceStatus): void
  /** Whether the emulator could not be asked. */
  away(isAway: boolean): void
}

export interface FollowedAccount {
  readonly account: NamespaceControl
  readonly hasRequests: boolean
  /** Looks at its clock and its settings again. */
  readStatus(): void
  /** Nothing of it is shown any more, not even what is under way. */
  end(): void
}

/** As many as are shown. */
const keptRequests = 200
/** As many as the emulator keeps. */
const keptDeliveries = 500

/** Has an account shown as it is, from now on and as it changes. */
export function followAccount(account: NamespaceControl, view: AccountView): FollowedAccount {
  const requests = new FollowedLog(
    () => account.requests(),
    ({ requestId }) => requestId,
    keptRequests,
  )
  const sessions = new FollowedList<InspectedSession>({
    readAll: () => account.sessions(),
    readOne: (id) => account.session(id),
  })
  const events = new FollowedList<InspectedEvent>({
    readAll: () => account.events(),
    readOne: (id) => account.event(id),
  })
  const deliveries = new FollowedLog<WebhookDelivery>(
    () => account.deliveries(),
    (delivery) => JSON.stringify(delivery),
    keptDeliveries,
  )
  let hasEnded = false

  const readRequests = reading(() => requests.read(), view.requests)
  const readSessions = reading(() => sessions.read(), view.sessions)
  const readEvents = reading(
    () => Promise.all([events.read(), deliveries.read()]),
    ([read, delivered]) => view.events(read, delivered),
  )
  const readStatus = reading(() => account.status(), view.status)

  function reading<T>(read: () => Promise<T>, show: (it: T) => void): () => void {
    return paced(async () => {
      if (hasEnded) return
      try {
        const it = await read()
        if (hasEnded) return
        show(it)
        view.away(false)
      } catch {
        if (!hasEnded) view.away(true)
      }
    })
  }

  function hear(change: NamespaceChange): void {
    switch (change.type) {
      case 'request':
        requests.add(change.request)
        view.newRequest()
        readRequests()
        break
      case 'session':
        sessions.change(change.id)
        readSessions()
        break
      case 'event':
        events.change(change.id)
        readEvents()
        break
      case 'delivery':
        deliveries.add(change.delivery)
        readEvents()
        break
      case 'settings':
        readStatus()
        if (!change.isClockMoved) break
        // What had expired may be open again, of which nobody tells one by one.
        sessions.forget()
        readSessions()
        break
      case 'reset':
        for (const known of [requests, sessions, events, deliveries]) known.forget()
        readAll()
    }
  }

  function readAll(): void {
    readRequests()
    readSessions()
    readEvents()
    readStatus()
  }

  const unsubscribe = account.subscribe(hear)
  readAll()
  return {
    account,
    get hasRequests() {
      return !requests.isEmpty
    },
    readStatus,
    end() {
      hasEnded = true
      unsubscribe()
    },
  }
}
