import { useEffect } from 'react'

import type { EmulatedAccount } from './emulated-account.ts'
import { createRequestLog, requestAtStripe, requestOfPage } from './request-log.ts'

/** The one log of this page: it goes on while the drawer is closed. */
export const requestLog = createRequestLog()
/** What ended before is not told, epoch milliseconds. */
let sinceMs = pageBeganMs()

export function clearRequests(): void {
  sinceMs = Date.now()
  requestLog.clear()
}

export function useRequestsRecorded(account: EmulatedAccount): void {
  useEffect(() => recordPage(), [])
  useEffect(() => recordStripe(account), [account])
}

function recordPage(): () => void {
  const page = { origin: window.location.origin, timeOriginMs: pageBeganMs() }
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // Entries of the type that is observed are of this kind.
      const request = requestOfPage(entry as PerformanceResourceTiming, page)
      if (request) requestLog.add(request)
    }
  })
  observer.observe({ type: 'resource', buffered: true })
  return () => observer.disconnect()
}

/** By the clock that others have, too: `performance.timeOrigin` is that of the browser's start. */
function pageBeganMs(): number {
  return Date.now() - performance.now()
}

function recordStripe(account: EmulatedAccount): () => void {
  /** What was asked while one did not listen. */
  async function readMissed() {
    const [{ clock }, requests] = await Promise.all([account.status(), account.requests()])
    const aheadMs = clock.nowMs - Date.now()
    for (const entry of requests) {
      const endedMs = entry.at - aheadMs + entry.durationMs
      if (endedMs >= sinceMs) requestLog.add(requestAtStripe(entry, endedMs))
    }
  }

  return account.subscribe((change) => {
    if (change.type === 'request') requestLog.add(requestAtStripe(change.request, Date.now()))
    if (change.type === 'reset') readMissed().catch(() => undefined)
  })
}
