import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Clock } from './clock.ts'

let machineMs = 1_000
let clock: Clock

beforeEach(() => {
  vi.useFakeTimers()
  machineMs = 1_000
  clock = new Clock(() => machineMs)
})

afterEach(() => {
  vi.useRealTimers()
})

function passOnTheMachine(ms: number): void {
  machineMs += ms
  vi.advanceTimersByTime(ms)
}

test('shows the machine’s time, stands still, is moved, and goes on', () => {
  expect(clock.nowMs).toBe(1_000)
  clock.freeze()
  machineMs = 5_000
  expect(clock.nowMs).toBe(1_000)
  clock.advance(500)
  expect(clock.nowMs).toBe(1_500)
  clock.run()
  machineMs = 5_100
  expect(clock.nowMs).toBe(1_600)
  clock.reset()
  expect(clock.nowMs).toBe(5_100)
})

test('runs what is due when the machine’s time has come', () => {
  const run = vi.fn()
  clock.at(1_200, run)
  passOnTheMachine(199)
  expect(run).not.toHaveBeenCalled()
  passOnTheMachine(1)
  expect(run).toHaveBeenCalledOnce()
})

test('runs nothing while it stands still, and all of it in order when it is moved', () => {
  const seen: [string, number][] = []
  const note = (name: string) => () => void seen.push([name, clock.nowMs])
  clock.freeze()
  clock.at(3_000, note('late'))
  clock.at(2_000, note('early'))
  const cancel = clock.at(2_500, note('never'))
  cancel()
  passOnTheMachine(10_000)
  expect(seen).toEqual([])
  clock.advance(2_000)
  expect(seen).toEqual([
    ['early', 2_000],
    ['late', 3_000],
  ])
})

test('what a timer sets in its turn runs on the way, too', () => {
  const seen: number[] = []
  const again = () => {
    seen.push(clock.nowMs)
    if (seen.length < 3) clock.at(clock.nowMs + 100, again)
  }
  clock.at(1_100, again)
  clock.advance(1_000)
  expect(seen).toEqual([1_100, 1_200, 1_300])
  expect(clock.nowMs).toBe(2_000)
})

test('whatever the order they were set in, timers run by their time and each once', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000 })), (delays) => {
      const own = new Clock(() => 0)
      own.freeze(0)
      const seen: number[] = []
      for (const delay of delays) own.at(delay, () => seen.push(delay))
      own.advance(1_000)
      expect(seen).toEqual(delays.toSorted((a, b) => a - b))
    }),
  )
})
