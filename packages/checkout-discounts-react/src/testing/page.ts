import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest'

/** Waits until the page shows this total. */
export function total(amount: string): Promise<void> {
  return waitFor(() => expect(row('total')).toBe(amount))
}

/** The amount in a row of `<OrderTotals>`; undefined where there is no such row. */
export function row(name: string): string | undefined {
  return document.querySelector(`[data-row="${name}"] dd`)?.textContent
}

/** Waits until the status region says this. */
export function spoken(text: string): Promise<void> {
  return waitFor(() => expect(screen.getByRole('status').textContent).toBe(text))
}

/** Waits until the alert beside a control says this. */
export function alerted(text: string | RegExp): Promise<HTMLElement> {
  return waitFor(() => {
    const alert = screen.getAllByRole('alert').find(({ textContent }) => textContent)
    if (!alert) throw new Error('No alert says anything.')
    expect(alert.textContent).toMatch(text)
    return alert
  })
}

/** From here on a test moves time; a little of it passes by itself. */
export function holdClock(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
}

/** React warns on the console, and so do we: a test that causes it has to say so. */
export function guardPage(): { consoleErrors: () => readonly unknown[][] } {
  let errors: MockInstance<typeof console.error>
  let expected = false
  beforeEach(() => {
    expected = false
    errors = vi.spyOn(console, 'error').mockImplementation(() => {})
  })
  afterEach(() => {
    cleanup()
    vi.useRealTimers()
    const { calls } = errors.mock
    errors.mockRestore()
    if (!expected) expect(calls).toEqual([])
  })
  return {
    consoleErrors() {
      expected = true
      return errors.mock.calls
    },
  }
}
