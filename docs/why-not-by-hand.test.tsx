import { loadStripe } from '@stripe/stripe-js/pure'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'

import { createLampSession } from './testing/lamp-session.ts'
import { offlineNetwork } from './testing/offline-network.ts'
import { applyByHand } from './why-not-by-hand.example.ts'

const { network, stripe } = offlineNetwork()

async function openCheckout() {
  const session = await createLampSession(stripe)
  const stripeJs = await loadStripe('pk_test_any')
  const sdk = stripeJs?.initCheckoutElementsSdk({ clientSecret: session.client_secret ?? '' })
  const loaded = await sdk?.loadActions()
  if (loaded?.type !== 'success') throw new Error('The emulated Stripe.js has not loaded.')
  return { id: session.id, actions: loaded.actions }
}

test.each([422, 500])('by hand, an answer of %i is «Discount applied!»', async (status) => {
  const { actions, id } = await openCheckout()
  const refusal = { type: 'error', message: 'For members only.' }
  network.use(http.post('*/update-discounts', () => HttpResponse.json(refusal, { status })))
  expect(await applyByHand(actions, id)).toBe('Discount applied!')
  expect(actions.getSession().total.total.amount).toBe('$50.00')
})

test('by hand, after a lost answer the page shows a total that is not Stripe’s', async () => {
  const { actions, id } = await openCheckout()
  network.use(
    http.post('*/update-discounts', async ({ request }) => {
      const done = await fetch(new URL('/discounts/apply-loyalty', location.href), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: await request.text(),
      })
      expect(done.status).toBe(200)
      return HttpResponse.error()
    }),
  )
  await expect(applyByHand(actions, id)).rejects.toThrow('fetch')
  expect((await stripe.checkout.sessions.retrieve(id)).amount_total).toBe(4_500)
  expect(actions.getSession().total.total.amount).toBe('$50.00')
})
