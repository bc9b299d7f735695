import { Temporal } from 'temporal-polyfill'
import type { Schedule, Weekday } from './offer.ts'
import { firstInstantAt, lastInstantAt } from './wall-clock.ts'

/** A time in which an offer holds: epoch milliseconds, `untilMs` not included; may be infinite. */
export interface Window {
  readonly fromMs: number
  readonly untilMs: number
}

const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/**
 * Two weeks find the next window even where the clocks skip one whole; six days more see where
 * windows of one day after another end.
 */
const horizonDays = 21

/**
 * The window of a schedule that is open, or else the next; undefined where none is left. Windows
 * that touch are one.
 *
 * Choice: where clocks are set back, hours begin the first time and end the second; where they are
 * set forward, skipped hours begin or end at that moment. So an offer is never shorter than said.
 *
 * @param nowMs epoch milliseconds
 */
export function windowAt(schedule: Schedule, nowMs: number): Window | undefined {
  const bounds = boundsOf(schedule)
  const windows = isDaily(schedule)
    ? dailyWindows(schedule, Math.max(nowMs, bounds.fromMs))
    : [bounds]
  let found: Window | undefined
  for (const window of windows) {
    const fromMs = Math.max(window.fromMs, bounds.fromMs)
    const untilMs = Math.min(window.untilMs, bounds.untilMs)
    if (fromMs >= untilMs || untilMs <= nowMs) continue
    if (found && fromMs > found.untilMs) break
    found = { fromMs: found?.fromMs ?? fromMs, untilMs }
  }
  return found
}

function boundsOf({ startsAt, endsAt, timeZone }: Schedule): Window {
  return {
    fromMs: startsAt ? firstInstantAt(Temporal.PlainDateTime.from(startsAt), timeZone) : -Infinity,
    untilMs: endsAt ? lastInstantAt(Temporal.PlainDateTime.from(endsAt), timeZone) : Infinity,
  }
}

/** Whole days, all seven of them, are no restriction. */
function isDaily({ weekdays: days, hours }: Schedule): boolean {
  return hours !== undefined || (days !== undefined && new Set(days).size < weekdays.length)
}

/** From yesterday on, whose hours may reach over midnight. */
function* dailyWindows(schedule: Schedule, fromMs: number): Generator<Window> {
  const { timeZone, weekdays: days = weekdays } = schedule
  const today = Temporal.Instant.fromEpochMilliseconds(fromMs)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
  for (let day = -1; day < horizonDays; day += 1) {
    const date = today.add({ days: day })
    if (days.some((name) => weekdays.indexOf(name) === date.dayOfWeek - 1)) {
      yield windowOf(date, schedule)
    }
  }
}

function windowOf(date: Temporal.PlainDate, { timeZone, hours }: Schedule): Window {
  const tomorrow = date.add({ days: 1 })
  if (!hours) return { fromMs: startOfDay(date, timeZone), untilMs: startOfDay(tomorrow, timeZone) }
  const end = hours.to < hours.from ? tomorrow : date
  return {
    fromMs: firstInstantAt(date.toPlainDateTime(hours.from), timeZone),
    untilMs: lastInstantAt(end.toPlainDateTime(hours.to), timeZone),
  }
}

function startOfDay(date: Temporal.PlainDate, timeZone: string): number {
  return firstInstantAt(date.toPlainDateTime(), timeZone)
}
