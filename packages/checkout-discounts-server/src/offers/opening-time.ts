import { Temporal } from 'temporal-polyfill'

/**
 * When something opens, as one says it: `Friday 18:00` within the week, `27 November 18:00` later.
 *
 * @param opensMs epoch milliseconds
 * @param nowMs epoch milliseconds
 * @param timeZone IANA: on whose clocks
 * @param locale BCP 47: in whose words
 */
export function openingTime(
  opensMs: number,
  nowMs: number,
  timeZone: string,
  locale: string,
): string {
  const opens = zoned(opensMs, timeZone)
  const today = zoned(nowMs, timeZone)
  const days = today.toPlainDate().until(opens.toPlainDate()).days
  const style = days < 7 ? 'weekday' : opens.year === today.year ? 'date' : 'dateAndYear'
  const day = formatOf(style, timeZone, locale).format(opensMs)
  return `${day} ${opens.toPlainTime().toString({ smallestUnit: 'minute' })}`
}

function zoned(atMs: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(timeZone)
}

const styles = {
  weekday: { weekday: 'long' },
  date: { day: 'numeric', month: 'long' },
  dateAndYear: { day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const formats = new Map<string, Intl.DateTimeFormat>()

/** Kept: making one takes longer than deciding on an offer. */
function formatOf(style: keyof typeof styles, timeZone: string, locale: string) {
  const key = `${style} ${timeZone} ${locale}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...styles[style], timeZone })
  formats.set(key, format)
  return format
}
