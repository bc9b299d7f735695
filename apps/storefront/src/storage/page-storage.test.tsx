import { afterEach, expect, test, vi } from 'vitest'

import { pageStorage } from './page-storage.ts'

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

test('is the browser’s', () => {
  const storage = pageStorage(() => localStorage)
  storage.setItem('a', '1')
  expect(localStorage.getItem('a')).toBe('1')
  expect(storage.getItem('a')).toBe('1')
  storage.removeItem('a')
  expect([storage.getItem('a'), localStorage.getItem('a')]).toEqual([null, null])
})

test('lives as long as the page where site data is blocked', () => {
  const storage = pageStorage(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  })
  expect(storage.getItem('a')).toBeNull()
  storage.setItem('a', '1')
  expect(storage.getItem('a')).toBe('1')
  storage.removeItem('a')
  expect(storage.getItem('a')).toBeNull()
})

test('what finds no room any more is read all the same, and saved when there is room again', () => {
  const storage = pageStorage(() => localStorage)
  storage.setItem('a', 'old')
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  })
  storage.setItem('a', 'new')
  expect(storage.getItem('a')).toBe('new')
  full.mockRestore()
  storage.setItem('a', 'newer')
  expect([storage.getItem('a'), localStorage.getItem('a')]).toEqual(['newer', 'newer'])
})
