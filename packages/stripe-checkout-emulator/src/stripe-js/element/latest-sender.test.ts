import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { createLatestSender } from './latest-sender.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function createSending() {
  const sent: string[] = []
  const state = { isReady: true }
  const sender = createLatestSender<string>((value) => {
    if (state.isReady) sent.push(value)
    return state.isReady
  })
  return { sender, sent, state }
}

test('of values that follow each other quickly, the last is sent', () => {
  const { sender, sent } = createSending()
  for (const value of ['9410', '94103']) sender.offer(value)
  expect(sent).toEqual([])
  vi.runAllTimers()
  expect(sent).toEqual(['94103'])
})

test('one that is taken back is not sent, nor one that is known', () => {
  const { sender, sent } = createSending()
  sender.offer('London')
  sender.offer(null)
  sender.know('Berlin')
  sender.offer('Berlin')
  vi.runAllTimers()
  sender.flush()
  expect(sent).toEqual([])
})

test('one that cannot be sent yet waits for the next flush', () => {
  const { sender, sent, state } = createSending()
  state.isReady = false
  sender.offer('London')
  vi.runAllTimers()
  state.isReady = true
  sender.flush()
  sender.flush()
  expect(sent).toEqual(['London'])
})
