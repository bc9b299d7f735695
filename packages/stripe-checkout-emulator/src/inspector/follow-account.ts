import type {
  InspectedEvent,
  InspectedSession,
  NamespaceControl,
  NamespaceStatus,
} from '../control/emulator-control.ts'
import type { NamespaceChange, RequestLogEntry, WebhookDelivery } from '../emulator.ts'
import { paced } from './paced.ts'

/** What shows an account. */
export interface AccountView {
  /** @param requests oldest first */
  requests(requests: readonly RequestLogEntry[]): void
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

/** Has an account shown as it is, from now on and as it changes. */
export function followAccount(account: NamespaceControl, view: AccountView): FollowedAccount {
  let requests: RequestLogEntry[] = []
  let heard: RequestLogEntry[] = []
  let hasEnded = false

  const showRequests = paced(async () => {
    if (!hasEnded) view.requests(requests)
  })
  const readRequests = reading(
    () => {
      heard = []
      return account.requests()
    },
    (read) => {
      // What was heard meanwhile may be in there, or not yet.
      const byId = new Map([...read, ...heard].map((request) => [request.requestId, request]))
      requests = [...byId.values()].slice(-keptRequests)
      view.requests(requests)
    },
  )
  const readSessions = reading(() => account.sessions(), view.sessions)
  const readEvents = reading(
    () => Promise.all([account.events(), account.deliveries()]),
    ([events, deliveries]) => view.events(events, deliveries),
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
        heard.push(change.request)
        requests = [...requests, change.request].slice(-keptRequests)
        showRequests()
        break
      case 'session':
        readSessions()
        break
      case 'event':
      case 'delivery':
        readEvents()
        break
      case 'settings':
        readStatus()
        // A clock that was moved makes others of them.
        readSessions()
        break
      case 'reset':
        requests = []
        heard = []
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
      return requests.length > 0
    },
    readStatus,
    end() {
      hasEnded = true
      unsubscribe()
    },
  }
}
