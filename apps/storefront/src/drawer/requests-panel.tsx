import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'

import { DrawerPanel } from './drawer-panel.tsx'
import type { LoggedRequest } from './request-log.ts'
import { clearRequests, requestLog } from './use-request-log.ts'

const followedPx = 24

/** Who asked whom, in order, the newest last. */
export function RequestsPanel() {
  const requests = useSyncExternalStore(requestLog.subscribe, requestLog.read)
  const list = useRef<HTMLElement>(null)
  const isAtEnd = useRef(true)

  useLayoutEffect(() => {
    if (isAtEnd.current) list.current?.scrollTo({ top: list.current.scrollHeight })
  })

  return (
    <DrawerPanel
      title="Requests"
      controls={
        <button type="button" onClick={clearRequests}>
          Clear
        </button>
      }
      ref={list}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < followedPx
      }}
    >
      {requests.length === 0 && <p className="quiet">Nothing was asked yet.</p>}
      <ol>
        {requests.map((request) => (
          <RequestRow key={request.id} request={request} />
        ))}
      </ol>
    </DrawerPanel>
  )
}

function RequestRow({ request }: { request: LoggedRequest }) {
  const { from, method, path, status, durationMs, isFaulty } = request
  const isBad = status < 200 || status >= 400
  return (
    <li className="drawer-request" data-from={from}>
      <span className="quiet">{from === 'page' ? 'page → shop' : `${from} → Stripe`}</span>
      <code title={path}>
        {method} {path.replaceAll(/[\w-]{24,}/g, (id) => `${id.slice(0, 8)}…${id.slice(-4)}`)}
      </code>
      <span className={isBad ? 'drawer-bad' : 'quiet'}>
        {status === 0 ? 'no answer' : status}
        {isFaulty && ' (fault)'}
      </span>
      <span className="quiet">{Math.round(durationMs)} ms</span>
    </li>
  )
}
