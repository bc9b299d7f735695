import { describe, expect, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import type { Offer, Schedule } from './offer.ts'
import { factsFor } from './testing/facts-for.ts'

const at = (iso: string) => Date.parse(iso)

function during(schedule: Schedule, iso: string) {
  const offer: Offer = {
    id: 'flash',
    kind: 'limited-time',
    label: 'Flash sale',
    when: { schedule },
    reward: { percentOff: 10 },
  }
  return evaluate(offer, factsFor(5_000), at(iso))
}

const friday: Schedule = {
  timeZone: 'Europe/Paris',
  startsAt: '2026-11-27T18:00',
  endsAt: '2026-11-30T00:00',
}

describe('an offer from one wall-clock time to another', () => {
  test('says when it opens, on the clocks of its zone', () => {
    expect(during(friday, '2026-11-24T12:00Z')).toEqual({
      kind: 'refused',
      reason: 'not_started',
      message: 'This offer opens Friday 18:00 (Europe/Paris).',
      details: {
        startsAt: '2026-11-27T17:00:00.000Z',
        opens: 'Friday 18:00',
        timeZone: 'Europe/Paris',
      },
      startsAtMs: at('2026-11-27T17:00Z'),
    })
    expect(during(friday, '2026-11-01T12:00Z')).toMatchObject({
      details: { opens: 'November 27 18:00' },
    })
  })

  test('is open from the first millisecond to before the last', () => {
    expect(during(friday, '2026-11-27T16:59:59.999Z')).toMatchObject({ reason: 'not_started' })
    expect(during(friday, '2026-11-27T17:00Z')).toMatchObject({
      kind: 'eligible',
      endsAtMs: at('2026-11-29T23:00Z'),
    })
    expect(during(friday, '2026-11-29T22:59:59.999Z')).toMatchObject({ kind: 'eligible' })
    expect(during(friday, '2026-11-29T23:00Z')).toMatchObject({ reason: 'ended' })
  })
})

describe('an offer on some days at some hours', () => {
  const lateNights: Schedule = {
    timeZone: 'America/New_York',
    weekdays: ['fri', 'sat'],
    hours: { from: '22:00', to: '02:00' },
  }

  test('belongs, over midnight, to the day on which it begins', () => {
    // Sunday 01:00 in New York is Saturday's night; Friday 01:00 is Thursday's.
    expect(during(lateNights, '2026-07-05T05:00Z')).toMatchObject({
      kind: 'eligible',
      endsAtMs: at('2026-07-05T06:00Z'),
    })
    expect(during(lateNights, '2026-07-03T05:00Z')).toMatchObject({
      startsAtMs: at('2026-07-04T02:00Z'),
    })
  })

  test('ends with the last of days that touch', () => {
    const weekend: Schedule = { timeZone: 'Asia/Tokyo', weekdays: ['sat', 'sun'] }
    expect(during(weekend, '2026-11-28T12:00Z')).toMatchObject({
      endsAtMs: at('2026-11-29T15:00Z'),
    })
  })

  test('on all seven days never ends', () => {
    const always: Schedule = {
      timeZone: 'Asia/Tokyo',
      weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
    }
    expect(during(always, '2026-11-28T12:00Z')).toMatchObject({ kind: 'eligible', endsAtMs: null })
  })

  test('has ended once no such day is left', () => {
    const schedule = { ...lateNights, endsAt: '2026-07-10T22:00' }
    expect(during(schedule, '2026-07-05T06:00Z')).toMatchObject({ reason: 'ended' })
  })
})

describe('where clocks change', () => {
  test.each<[string, string, string | null, string]>([
    // Paris: 02:00 to 03:00 on 28 March 2027, and 03:00 back to 02:00 on 31 October 2027.
    ['a skipped hour opens at the change', '02:30–05:00', '2027-03-28T01:00Z', '2027-03-28T03:00Z'],
    ['hours within a skipped hour are none', '02:10–02:50', null, ''],
    [
      'an hour that comes twice counts twice',
      '02:00–03:00',
      '2027-10-31T00:00Z',
      '2027-10-31T02:00Z',
    ],
    [
      'half of it lasts till it is over again',
      '02:00–02:30',
      '2027-10-31T00:00Z',
      '2027-10-31T01:30Z',
    ],
  ])('%s: %s', (_case, hours, opens, closes) => {
    const [from = '', to = ''] = hours.split('–')
    const schedule: Schedule = {
      timeZone: 'Europe/Paris',
      weekdays: ['sun'],
      hours: { from, to },
    }
    if (!opens) {
      expect(during(schedule, '2027-03-27T12:00Z')).toMatchObject({
        startsAtMs: at('2027-04-04T00:10Z'),
      })
      return
    }
    const before = new Date(at(opens) - 1).toISOString()
    expect(during(schedule, before)).toMatchObject({ startsAtMs: at(opens) })
    expect(during(schedule, opens)).toMatchObject({ kind: 'eligible', endsAtMs: at(closes) })
    expect(during(schedule, closes)).toMatchObject({ reason: 'not_started' })
  })

  test('a day that a zone left out opens nothing', () => {
    // Samoa went from Thursday 29 December 2011 to Saturday 31.
    const schedule: Schedule = { timeZone: 'Pacific/Apia', weekdays: ['fri'] }
    expect(during(schedule, '2011-12-29T12:00Z')).toMatchObject({
      startsAtMs: at('2012-01-05T10:00Z'),
    })
  })
})
