import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { vi } from 'vitest'

/** What is in an element's frame, once it is drawn, and a shopper in front of it. */
export async function frameInPage(title: string) {
  const frame = await screen.findByTitle<HTMLIFrameElement>(title)
  const body = await vi.waitUntil(() => {
    const inner = frame.contentDocument?.body
    return inner?.querySelector('input, button') ? inner : null
  })
  return { frame: within(body), user: userEvent.setup({ document: body.ownerDocument }) }
}
