import { expect, onTestFinished, test } from 'vitest'
import { page } from 'vitest/browser'

import { openCheckout, openShop } from '../../testing/open-checkout.ts'

const complete = 'test-source-authorize-3ds'
const fail = 'test-source-fail-3ds'

const field = (label: string) =>
  page.frameLocator(page.getByTitle('Secure payment input frame')).getByLabelText(label)

/** A page on which a card is typed that its bank asks about. */
async function typeCard(number = '4000002760003184') {
  const shop = await openShop()
  const { checkout, actions } = await openCheckout(shop)
  const place = document.createElement('div')
  document.body.append(place)
  const element = checkout.createPaymentElement()
  element.mount(place)
  onTestFinished(() => {
    element.destroy()
    place.remove()
  })
  await field('Card number').fill(number)
  await field('Expiration date').fill('1240')
  await field('Security code').fill('123')
  await field('ZIP code').fill('94107')
  const statuses: string[] = []
  checkout.on('change', ({ status }) => statuses.push(status.type))
  return { ...shop, actions, statuses, confirm: () => actions.confirm({ redirect: 'if_required' }) }
}

/** Presses a button on the bank's page, once it is there. */
async function press(id: string): Promise<void> {
  const button = () =>
    document
      .querySelector<HTMLIFrameElement>('dialog iframe')
      ?.contentDocument?.querySelector('iframe')
      ?.contentDocument?.querySelector<HTMLButtonElement>(`#${id}`)
  await expect.poll(button).toBeTruthy()
  button()?.click()
}

test('a shopper who authenticates the payment has paid', async () => {
  const { confirm, id, statuses, stripe } = await typeCard()
  const confirmation = confirm()
  await press(complete)
  await expect(confirmation).resolves.toMatchObject({
    type: 'success',
    session: { status: { type: 'complete', paymentStatus: 'paid' } },
  })
  expect(statuses).toEqual(['complete'])
  await expect(stripe.checkout.sessions.retrieve(id)).resolves.toMatchObject({
    payment_status: 'paid',
  })
})

test('one who does not is told so, and may try again', async () => {
  const { actions, confirm } = await typeCard()
  const first = confirm()
  await press(fail)
  await expect(first).resolves.toEqual({
    type: 'error',
    error: {
      code: 'paymentFailed',
      message: expect.stringContaining('unable to authenticate'),
      paymentFailed: { declineCode: null },
    },
  })
  expect(actions.getSession()).toMatchObject({
    status: { type: 'open' },
    lastPaymentError: { message: expect.stringContaining('unable to authenticate') },
  })
  const second = confirm()
  await press(complete)
  await expect(second).resolves.toMatchObject({ type: 'success' })
})

test('one who does may still be declined', async () => {
  const { confirm } = await typeCard('4000008260003178')
  const confirmation = confirm()
  await press(complete)
  await expect(confirmation).resolves.toMatchObject({
    type: 'error',
    error: { code: 'paymentFailed', paymentFailed: { declineCode: 'insufficient_funds' } },
  })
})
