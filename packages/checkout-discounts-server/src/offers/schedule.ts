import type { Schedule } from './offer.ts'
import { windowAt } from './window-at.ts'

/** How a schedule stands at one moment; epoch milliseconds. */
export type Standing =
  | { readonly kind: 'open'; readonly untilMs: number | null }
  | { readonly kind: 'closed'; readonly opensMs: number }
  /** It never opens again. */
  | { readonly kind: 'ended' }

/** What was found out last, and how long it is true: calendars are slow, and offers many. */
const known = new WeakMap<Schedule, { fromMs: number; untilMs: number; standing: Standing }>()

/**
 * Whether a schedule is open, until when, or when it opens next, to the millisecond.
 *
 * @param schedule data that does not change
 * @param nowMs epoch milliseconds
 */
export function standingAt(schedule: Schedule, nowMs: number): Standing {
  const before = known.get(schedule)
  if (before && before.fromMs <= nowMs && nowMs < before.untilMs) return before.standing
  const standing = findStanding(schedule, nowMs)
  known.set(schedule, { fromMs: nowMs, untilMs: changesAt(standing), standing })
  return standing
}

function findStanding(schedule: Schedule, nowMs: number): Standing {
  const window = windowAt(schedule, nowMs)
  if (!window) return { kind: 'ended' }
  if (nowMs < window.fromMs) return { kind: 'closed', opensMs: window.fromMs }
  return { kind: 'open', untilMs: window.untilMs === Infinity ? null : window.untilMs }
}

function changesAt(standing: Standing): number {
  if (standing.kind === 'closed') return standing.opensMs
  return standing.kind === 'open' ? (standing.untilMs ?? Infinity) : Infinity
}
