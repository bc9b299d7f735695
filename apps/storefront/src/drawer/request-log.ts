import type { RequestLogEntry } from 'stripe-checkout-emulator'

/** A request that has its answer, whoever asked. */
export interface LoggedRequest {
  id: string
  from: 'page' | 'shop' | 'Stripe.js'
  method: string
  path: string
  /** 0: nothing was answered. */
  status: number
  /** Epoch milliseconds of this machine. */
  startMs: number
  durationMs: number
  isFaulty: boolean
}

/** What the page asked the shop, and what both asked Stripe, in the order in which they began. */
export interface RequestLog {
  read: () => readonly LoggedRequest[]
  add: (request: LoggedRequest) => void
  clear: () => void
  /** @returns the way to stop listening */
  subscribe: (listener: () => void) => () => void
}

const kept = 200

export function createRequestLog(): RequestLog {
  let requests: readonly LoggedRequest[] = []
  const listeners = new Set<() => void>()

  function replace(next: readonly LoggedRequest[]) {
    requests = next
    for (const listener of listeners) listener()
  }

  return {
    read: () => requests,
    add(request) {
      if (requests.some(({ id }) => id === request.id)) return
      // Who asks hears of it last: what it caused is here already, and began later.
      const before = requests.findLastIndex(({ startMs }) => startMs <= request.startMs)
      replace(requests.toSpliced(before + 1, 0, request).slice(-kept))
    },
    clear: () => replace([]),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

const postPath = /^\/discounts\/|^\/checkout\/(?:sessions|intents)$|\/discount$/

/**
 * A request of the page's to the shop; undefined for all else that a page loads.
 *
 * @param entry as the browser measured it
 * @param timeOriginMs when the page began, epoch milliseconds
 */
export function requestOfPage(
  entry: Pick<PerformanceResourceTiming, 'duration' | 'name' | 'responseStatus' | 'startTime'>,
  { origin, timeOriginMs }: { origin: string; timeOriginMs: number },
): LoggedRequest | undefined {
  const { origin: asked, pathname, search } = new URL(entry.name)
  const isShops = asked === origin && /^\/(checkout|discounts)\//.test(pathname)
  if (!isShops || search === byDrawer || pathname.startsWith('/checkout/demo/')) return undefined
  return {
    id: `page ${entry.startTime} ${pathname}`,
    from: 'page',
    // A browser measures every request, and says of none with which method it was sent.
    method: postPath.test(pathname) ? 'POST' : 'GET',
    path: pathname,
    status: entry.responseStatus,
    startMs: timeOriginMs + entry.startTime,
    durationMs: entry.duration,
    isFaulty: false,
  }
}

/** Ends the address of what the drawer asks for itself, which is none of the page's requests. */
export const byDrawer = '?by=drawer'

/** @param heardMs when the page heard of it, epoch milliseconds of this machine */
export function requestAtStripe(entry: RequestLogEntry, heardMs: number): LoggedRequest {
  const { method, path, status, requestId, at, durationMs, fault } = entry
  const [pathname = ''] = path.split('?', 1)
  const stripeJs = /^\/emulator\/stripe-js(?=\/)/
  return {
    id: requestId,
    from: stripeJs.test(pathname) ? 'Stripe.js' : 'shop',
    method,
    path: pathname.replace(stripeJs, ''),
    status,
    startMs: at - clockAheadMs(at, heardMs - durationMs),
    durationMs,
    isFaulty: fault !== undefined,
  }
}

/** The emulator runs on this machine, and its clock is moved by whole seconds: what is less is the way here. */
function clockAheadMs(at: number, aboutMs: number): number {
  return Math.round((at - aboutMs) / 1000) * 1000
}
