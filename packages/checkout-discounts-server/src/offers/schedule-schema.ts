import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

const timeZone = z
  .string()
  .refine(isTimeZone, { error: 'Expected a time zone of IANA, such as "Europe/Paris"' })

const wallTime = z.string().refine(isWallTime, {
  error: 'Expected a date and time that there is, such as "2026-11-27T18:00"',
})

const timeOfDay = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'Expected a time from "00:00" to "23:59"' })

const hours = z
  .strictObject({ from: timeOfDay, to: timeOfDay })
  .refine(({ from, to }) => from !== to, {
    path: ['to'],
    error: 'Expected another time than `from`; leave the hours out for the whole day',
  })

const weekdays = z
  .array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']))
  .min(1, { error: 'Expected at least one day' })
  .refine((days) => new Set(days).size === days.length, { error: 'Expected each day once' })

export const schedule = z
  .strictObject({
    timeZone,
    startsAt: wallTime.exactOptional(),
    endsAt: wallTime.exactOptional(),
    weekdays: weekdays.exactOptional(),
    hours: hours.exactOptional(),
  })
  .superRefine((times, context) => {
    if (!times.startsAt && !times.endsAt && !times.weekdays && !times.hours) {
      context.addIssue({
        code: 'custom',
        message: 'Expected at least one of startsAt, endsAt, weekdays, hours',
      })
    }
    // Wall times of one form: their letters are in the order of time.
    if (times.startsAt && times.endsAt && times.endsAt <= times.startsAt) {
      context.addIssue({
        code: 'custom',
        path: ['endsAt'],
        message: `Expected a time after startsAt, ${times.startsAt}`,
      })
    }
  })

function isTimeZone(name: string): boolean {
  // An offset is no zone: it knows nothing of summer.
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

function isWallTime(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return false
  try {
    return Boolean(Temporal.PlainDateTime.from(text, { overflow: 'reject' }))
  } catch {
    return false
  }
}
