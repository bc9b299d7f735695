import { Temporal } from 'temporal-polyfill'

/**
 * The first instant at which the clocks of a zone show a time, or are past it where they skip it.
 *
 * @param wall a date and time without a zone
 * @param timeZone IANA
 * @returns epoch milliseconds
 */
export function firstInstantAt(wall: Temporal.PlainDateTime, timeZone: string): number {
  return instantAt(wall, timeZone, 'earlier')
}

/**
 * The last instant at which the clocks of a zone come to a time: where they are set back, the
 * second of two.
 *
 * @param wall a date and time without a zone
 * @param timeZone IANA
 * @returns epoch milliseconds
 */
export function lastInstantAt(wall: Temporal.PlainDateTime, timeZone: string): number {
  return instantAt(wall, timeZone, 'later')
}

function instantAt(
  wall: Temporal.PlainDateTime,
  timeZone: string,
  disambiguation: 'earlier' | 'later',
): number {
  const before = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const isSkipped = !before.toPlainDateTime().equals(wall)
  // Where clocks are set forward, every time between is the moment at which they are.
  if (isSkipped) return before.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.NaN
  return disambiguation === 'earlier'
    ? before.epochMilliseconds
    : wall.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds
}
