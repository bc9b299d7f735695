import { expect, test } from 'vitest'

import { answerBank, frameOf, put } from '../../testing/element-stage.ts'
import { openCheckout, openShop } from '../../testing/open-checkout.ts'

/** A page on which a card is typed that its bank asks about. */
async function typeCard(number = '4000002760003184') {
  const shop = await openShop()
  const { checkout, actions } = await openCheckout(shop)
  await put(checkout.createPaymentElement())
  await frameOf('Secure payment input frame').typeCard(number)
  const statuses: string[] = []
  checkout.on('change', ({ status }) => statuses.push(status.type))
  return { ...shop, actions, statuses, confirm: () => actions.confirm({ redirect: 'if_required' }) }
}

test('a shopper who authenticates the payment has paid', async () => {
  const { confirm, id, statuses, stripe } = await typeCard()
  const confirmation = confirm()
  await answerBank('authorize')
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
  await answerBank('fail')
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
  await answerBank('authorize')
  await expect(second).resolves.toMatchObject({ type: 'success' })
})

test('one who does may still be declined', async () => {
  const { confirm } = await typeCard('4000008260003178')
  const confirmation = confirm()
  await answerBank('authorize')
  await expect(confirmation).resolves.toMatchObject({
    type: 'error',
    error: { code: 'paymentFailed', paymentFailed: { declineCode: 'insufficient_funds' } },
  })
})
