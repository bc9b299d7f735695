import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect } from 'vitest'

/** A shopper without a mouse. */
export interface Keyboard {
  /**
   * Goes on with Tab until the focus is on what has this name.
   *
   * @throws where Tab comes round without having met it
   */
  tabTo(role: 'button' | 'textbox', name: string): Promise<HTMLElement>
  /** The same, and presses Enter. */
  press(name: string): Promise<HTMLElement>
  /** Enter, where the focus is. */
  enter(): Promise<void>
  /** The space bar, where the focus is. */
  space(): Promise<void>
}

export function keyboardOf(user: UserEvent): Keyboard {
  async function tabTo(role: 'button' | 'textbox', name: string) {
    const wanted = await screen.findByRole(role, { name })
    await waitFor(() => expect(wanted.getAttribute('aria-disabled')).toBeNull())
    const met = new Set<Element | null>()
    while (document.activeElement !== wanted) {
      await user.tab()
      if (met.has(document.activeElement)) throw new Error(`Tab does not reach «${name}».`)
      met.add(document.activeElement)
    }
    return wanted
  }
  const enter = () => user.keyboard('{Enter}')
  return {
    tabTo,
    enter,
    space: () => user.keyboard(' '),
    async press(name) {
      const button = await tabTo('button', name)
      await enter()
      return button
    },
  }
}
