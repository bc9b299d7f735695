import { useEffect, useState } from 'react'

import type { DrawerPartProps } from './drawer-content.tsx'
import { moveClocks } from './move-clocks.ts'

const hourMs = 60 * 60 * 1000
const timeFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** What time it is at the shop and at Stripe, and ways to move it. */
export function ClockRow({ account, status, session }: DrawerPartProps) {
  const machineMs = useMachineTime()
  const [trouble, setTrouble] = useState(false)

  const nowMs = status?.clock.isFrozen ? status.clock.nowMs : machineMs + (status?.aheadMs ?? 0)
  const expiresInMs = session?.status === 'open' ? session.expires_at * 1000 - nowMs : undefined
  const move = (byMs: number | 'back') => {
    moveClocks(account, byMs).then(
      () => setTrouble(false),
      () => setTrouble(true),
    )
  }

  return (
    <fieldset className="drawer-row">
      <legend>Clock</legend>
      <div className="drawer-time">
        <span>{timeFormat.format(nowMs)}</span>
        <button type="button" onClick={() => move('back')}>
          Now
        </button>
      </div>
      <div className="drawer-controls">
        <button type="button" onClick={() => move(hourMs)}>
          +1 hour
        </button>
        <button type="button" onClick={() => move(24 * hourMs)}>
          +1 day
        </button>
        <button
          type="button"
          aria-disabled={expiresInMs === undefined}
          onClick={() => expiresInMs !== undefined && move(wholeSeconds(expiresInMs))}
        >
          To expiry
        </button>
      </div>
      <p className="quiet">
        {trouble ? 'The clocks could not be moved.' : 'The page hears of it when it asks next.'}
      </p>
    </fieldset>
  )
}

function wholeSeconds(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1000)) * 1000
}

function useMachineTime(): number {
  const [nowMs, setNowMs] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return nowMs
}
