import { waitFor } from '@testing-library/react'
import { expect, onTestFinished } from 'vitest'

/** What a screen reader would have said by itself, in order: the texts of live regions. */
export interface ScreenReaderLog {
  /** `status: …` for what waits its turn, `alert: …` for what interrupts. */
  spoken: readonly string[]
  /** Waits until this, and nothing else, has been said. */
  says(...texts: string[]): Promise<void>
}

/** Begins to listen; before the page is there, so that it misses nothing. */
export function listenAsScreenReader(): ScreenReaderLog {
  const spoken: string[] = []
  const last = new Map<Element, string>()
  function listen() {
    for (const region of document.querySelectorAll('[role="status"], [role="alert"]')) {
      const text = region.textContent ?? ''
      const role = region.getAttribute('role')
      // A status that arrives with its text is not read; an alert is.
      const before = last.get(region) ?? (role === 'alert' ? '' : text)
      last.set(region, text)
      if (before !== text && text !== '') {
        spoken.push(`${role}: ${text}`)
      }
    }
  }
  const observer = new MutationObserver(listen)
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  onTestFinished(() => observer.disconnect())
  return { spoken, says: (...texts) => waitFor(() => expect(spoken).toEqual(texts)) }
}
