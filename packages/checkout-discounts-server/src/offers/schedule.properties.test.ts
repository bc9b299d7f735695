import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { Schedule } from './offer.ts'
import { standingAt } from './schedule.ts'
import * as arbitrary from './testing/arbitrary-offers.ts'

const dayMs = 86_400_000

/** Around both changes of the clocks of 2027, north and south, as well as at any time between. */
const moment = fc.oneof(
  ...['2027-03-14', '2027-03-28', '2027-04-04', '2027-10-03', '2027-10-31', '2027-11-07'].map(
    (day) =>
      fc
        .integer({ min: -dayMs, max: 2 * dayMs })
        .map((offset) => Date.parse(`${day}T00:00Z`) + offset),
  ),
  fc.integer({ min: Date.parse('2027-01-01T00:00Z'), max: Date.parse('2027-12-01T00:00Z') }),
)

/** A copy each time: nothing is remembered of another moment. */
function fresh(schedule: Schedule, atMs: number) {
  return standingAt(structuredClone(schedule), atMs)
}

test('opens at the instant that it says, and not a millisecond before', () => {
  fc.assert(
    fc.property(arbitrary.schedule, moment, (schedule, nowMs) => {
      const standing = fresh(schedule, nowMs)
      if (standing.kind !== 'closed') return
      expect(standing.opensMs).toBeGreaterThan(nowMs)
      expect(fresh(schedule, standing.opensMs).kind).toBe('open')
      expect(fresh(schedule, standing.opensMs - 1)).toEqual(standing)
    }),
    { numRuns: 300 },
  )
})

test('stays open until the instant that it says, and not a millisecond longer', () => {
  fc.assert(
    fc.property(arbitrary.schedule, moment, (schedule, nowMs) => {
      const standing = fresh(schedule, nowMs)
      if (standing.kind !== 'open' || standing.untilMs === null) return
      expect(fresh(schedule, standing.untilMs - 1)).toEqual(standing)
      expect(fresh(schedule, standing.untilMs).kind).not.toBe('open')
    }),
    { numRuns: 300 },
  )
})

test('what is remembered is what is found anew', () => {
  fc.assert(
    fc.property(arbitrary.schedule, fc.array(moment), (schedule, moments) => {
      for (const atMs of moments) {
        expect(standingAt(schedule, atMs)).toEqual(fresh(schedule, atMs))
      }
    }),
  )
})

test('is open when the clock on the wall says so', () => {
  fc.assert(
    fc.property(arbitrary.schedule, moment, (schedule, atMs) => {
      const clock = Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(
        schedule.timeZone,
      )
      const isOpen = fresh(schedule, atMs).kind === 'open'
      if (shows(schedule, clock.toPlainDateTime())) expect(isOpen).toBe(true)
      // Within an hour that comes twice, it may be open when only the other time shows.
      else if (!comesTwiceAround(clock)) expect(isOpen).toBe(false)
    }),
    { numRuns: 1_000 },
  )
})

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** The rule as one would read it off a wall clock and a calendar. */
function shows(
  { startsAt, endsAt, weekdays: days, hours }: Schedule,
  wall: Temporal.PlainDateTime,
) {
  const text = wall.toString({ smallestUnit: 'minute' })
  if ((startsAt && text < startsAt) || (endsAt && text >= endsAt)) return false
  const time = text.slice(11)
  const isAfterMidnight = hours && hours.to < hours.from && time < hours.to
  const day = wall.toPlainDate().subtract({ days: isAfterMidnight ? 1 : 0 })
  if (days && !days.some((name) => name === weekdays[day.dayOfWeek - 1])) return false
  if (!hours || isAfterMidnight) return true
  return time >= hours.from && (hours.to < hours.from || time < hours.to)
}

function comesTwiceAround(clock: Temporal.ZonedDateTime) {
  const change = clock.subtract({ hours: 1 }).getTimeZoneTransition('next')
  if (!change) return false
  const setBackNs = change.subtract({ nanoseconds: 1 }).offsetNanoseconds - change.offsetNanoseconds
  const distanceMs = Math.abs(change.epochMilliseconds - clock.epochMilliseconds)
  return setBackNs > 0 && distanceMs <= setBackNs / 1e6
}
