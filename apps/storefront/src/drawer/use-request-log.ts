import { useEffect } from 'react'

import type { EmulatedAccount } from './emulated-account.ts'
import { createRequestLog, requestAtStripe, requestOfPage } from './request-log.ts'

/** The one log of this page: it goes on while the drawer is closed. */
export const requestLog = createRequestLog()

export function useRequestsRecorded(account: EmulatedAccount): void {
  useEffect(() => recordPage(), [])
  useEffect(() => recordStripe(account), [account])
}

function recordPage(): () => void {
  const page = { origin: window.location.origin, timeOriginMs: performance.timeOrigin }
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

function recordStripe(account: EmulatedAccount): () => void {
  // Before the page began, others may have asked.
  void readSince(performance.timeOrigin)

  async function readSince(sinceMs: number) {
    const [status, requests] = await Promise.all([account.status(), account.requests()])
    const aheadMs = status.clock.nowMs - Date.now()
    for (const entry of requests) {
      const request = requestAtStripe(entry, aheadMs)
      if (request.startMs >= sinceMs) requestLog.add(request)
    }
  }

  return account.subscribe((change) => {
    if (change.type !== 'request') return
    const { request } = change
    const startMs = Date.now() - request.durationMs
    requestLog.add(requestAtStripe(request, request.at - startMs))
  })
}
