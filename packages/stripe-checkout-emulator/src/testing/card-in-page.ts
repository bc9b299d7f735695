import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { vi } from 'vitest'

const rest = { 'Expiration date': '1234', 'Security code': '123' }

/** The Payment Element's form, once it is drawn. */
export async function cardForm() {
  const frame = await screen.findByTitle<HTMLIFrameElement>('Secure payment input frame')
  const body = await vi.waitUntil(() => {
    const inner = frame.contentDocument?.body
    return inner?.querySelector('[name=number]') ? inner : null
  })
  return within(body)
}

/** Types a card as a shopper does. */
export async function typeCard(
  number: string,
  address: Record<string, string> = { 'ZIP code': '94107' },
) {
  const form = await cardForm()
  const user = userEvent.setup({ document: form.getByLabelText('Card number').ownerDocument })
  for (const [label, text] of Object.entries({ 'Card number': number, ...rest, ...address })) {
    await user.clear(form.getByLabelText(label))
    await user.type(form.getByLabelText(label), text)
  }
}
