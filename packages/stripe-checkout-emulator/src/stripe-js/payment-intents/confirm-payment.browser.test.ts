import { Stripe } from 'stripe'
import { expect, test } from 'vitest'

import { createStripeEmulator } from '../../create-stripe-emulator.ts'
import { answerBank, frameOf, put } from '../../testing/element-stage.ts'
import { createStripeConstructor } from '../stripe-constructor.ts'

const form = frameOf('Secure payment input frame')

/** A page in a real browser that pays $50.00. */
async function openPage(amount = 5_000) {
  const { fetch } = createStripeEmulator()
  const stripe = new Stripe('sk_test_123', {
    httpClient: Stripe.createFetchHttpClient(fetch),
  })
  const intent = await stripe.paymentIntents.create({ amount, currency: 'usd' })
  const stripeJs = createStripeConstructor({ apiBase: 'https://api.stripe.com', fetch })(
    'pk_test_123',
    { locale: 'en-US' },
  )
  const elements = stripeJs.elements({ clientSecret: intent.client_secret ?? '' })
  await put(elements.create('payment'))
  return {
    stripe,
    id: intent.id,
    elements,
    pay: () => stripeJs.confirmPayment({ elements, redirect: 'if_required' }),
    typeCard: form.typeCard,
  }
}

test('what the server has written is what the card pays', async () => {
  const { elements, id, pay, stripe, typeCard } = await openPage()
  await typeCard('4242424242424242')
  await stripe.paymentIntents.update(id, { amount: 4_500 })
  expect(await elements.fetchUpdates()).toEqual({})
  // What was typed is still there.
  await expect.element(form.field('Card number')).toHaveValue('4242 4242 4242 4242')
  expect(await pay()).toMatchObject({ paymentIntent: { status: 'succeeded', amount: 4_500 } })
})

test('the bank asks over the page: who fails is not charged, and who completes has paid', async () => {
  const { id, pay, stripe, typeCard } = await openPage()
  await typeCard('4000002760003184')
  const first = pay()
  await answerBank('fail')
  expect(await first).toMatchObject({
    error: { code: 'payment_intent_authentication_failure' },
  })
  const second = pay()
  await answerBank('authorize')
  expect(await second).toMatchObject({ paymentIntent: { status: 'succeeded' } })
  expect(await stripe.paymentIntents.retrieve(id)).toMatchObject({ amount_received: 5_000 })
})
