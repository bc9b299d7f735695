import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { askPage, type PageAnswer } from './page-answer.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('the page resolves or rejects', async () => {
  expect(await askPage('click', ({ resolve }) => resolve())).toBe(true)
  expect(await askPage('click', ({ reject }) => reject())).toBe(false)
  expect(vi.getTimerCount()).toBe(0)
})

test('a page that does neither within a second is told so', async () => {
  const asked = askPage('click', () => undefined)
  expect(() => vi.advanceTimersByTime(1000)).toThrow('click: call resolve or reject within 1000 ms')
  expect(await asked).toBe(false)
})

test('what is due is not for the page to say', async () => {
  const answers: PageAnswer[] = []
  void askPage('click', (answer) => answers.push(answer))
  expect(() => answers[0]?.resolve({ lineItems: [] })).toThrow('lineItems is not emulated')
  answers[0]?.reject()
})
