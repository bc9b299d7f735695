'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { Told } from '../checkout/told.ts'
import { useDiscountsState } from '../provider/discounts-context.ts'

/**
 * Whole seconds until a moment, by the clock of the server: what it said last, and what has gone
 * by in this page since. A page's own clock may be wrong by hours.
 *
 * @param until ISO 8601; undefined: there is nothing to wait for
 *
 * @returns 0 when it has come; undefined where there is nothing to wait for, and on a server
 */
export function useSecondsLeft(until: string | undefined): number | undefined {
  const told = useDiscountsState((state) => state.told)
  const leftMs = useCallback(
    () => (until === undefined || !told?.now ? undefined : Date.parse(until) - serverNow(told)),
    [until, told],
  )
  const subscribe = useCallback(
    (tick: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined
      const wait = () => {
        const ms = leftMs()
        if (ms === undefined || ms <= 0) return
        timer = setTimeout(
          () => {
            tick()
            wait()
          },
          ms % 1_000 || 1_000,
        )
      }
      wait()
      return () => clearTimeout(timer)
    },
    [leftMs],
  )
  return useSyncExternalStore(
    subscribe,
    () => wholeSeconds(leftMs()),
    () => undefined,
  )
}

function serverNow({ now = '', receivedAtMs }: Told): number {
  return Date.parse(now) + performance.now() - receivedAtMs
}

function wholeSeconds(ms: number | undefined): number | undefined {
  // A date that nobody can read is no date.
  if (ms === undefined || Number.isNaN(ms)) return undefined
  return Math.max(0, Math.ceil(ms / 1_000))
}
