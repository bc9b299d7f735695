import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest'

/** What the tests do not catch themselves: a word of React's on the console fails the test. */
let spies: MockInstance[]

beforeEach(() => {
  spies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')]
})

afterEach(() => {
  const said = spies.flatMap(({ mock }) => mock.calls)
  for (const spy of spies) spy.mockRestore()
  expect(said).toEqual([])
})
