import { expect, test } from 'vitest'
import { createAttemptLimit } from './attempt-limit.ts'

const minute = 60_000

function openLimit(options: { limit?: number; size?: number } = {}) {
  const time = { now: 0 }
  return { time, limit: createAttemptLimit({ ...options, clock: () => time.now }) }
}

test('blocks after eight failures, until the first of them is ten minutes old', () => {
  const { time, limit } = openLimit()
  for (let failure = 0; failure < 8; failure += 1) {
    expect(limit.blockedForMs('ada')).toBe(0)
    limit.fail('ada')
    time.now += minute
  }
  expect(limit.blockedForMs('ada')).toBe(2 * minute)
  expect(limit.blockedForMs('bob')).toBe(0)
  time.now = 10 * minute
  expect(limit.blockedForMs('ada')).toBe(0)
  limit.fail('ada')
  expect(limit.blockedForMs('ada')).toBe(minute)
})

test('takes back one failure, and no other', () => {
  const { limit } = openLimit({ limit: 2 })
  limit.fail('ada')
  const takeBack = limit.fail('ada')
  expect(limit.blockedForMs('ada')).toBeGreaterThan(0)
  takeBack()
  takeBack()
  expect(limit.blockedForMs('ada')).toBe(0)
  limit.fail('ada')
  expect(limit.blockedForMs('ada')).toBeGreaterThan(0)
})

test('remembers no more keys than its size: those that failed last', () => {
  const { limit } = openLimit({ limit: 1, size: 2 })
  for (const key of ['ada', 'bob', 'cyd']) limit.fail(key)
  expect(['ada', 'bob', 'cyd'].map((key) => limit.blockedForMs(key) > 0)).toEqual([
    false,
    true,
    true,
  ])
})

test('refuses a limit that would never let anybody in', () => {
  expect(() => createAttemptLimit({ limit: 0 })).toThrow(RangeError)
})
