import { expect, test } from 'vitest'
import { cart } from '../testing/carts.ts'
import { emulatedStripe } from '../testing/emulated-stripe.ts'
import { intentPage } from '../testing/intent-page.ts'
import { openBackend } from '../testing/open-backend.ts'
import { openBrowser } from '../testing/open-browser.ts'
import { stripePage } from '../testing/stripe-page.ts'

const stripe = emulatedStripe()
const secret = 'whsec_of_a_test_and_of_nothing_else'

/** A shop to which Stripe sends its events. */
async function openShop(env: Record<string, string> = {}) {
  const backend = await openBackend(stripe(), { STRIPE_WEBHOOK_SECRET: secret, ...env })
  const webhooks = `${backend.url}/webhooks/stripe`
  stripe().emulator.forwardTo(webhooks, secret)
  const browser = openBrowser(backend.url)
  const begin = async (path: string) => {
    const { body } = await browser.post(path, { shopper: 'newcomer', items: cart })
    return body
  }
  return {
    ...backend,
    webhooks,
    /** Worth 177.00, or as much as the discount leaves of it. */
    async payByIntent(change: object = {}) {
      const { id, clientSecret } = await begin('/checkout/intents')
      const { body } = await browser.post(`/checkout/intents/${id}/discount`, change)
      await intentPage(stripe().url, clientSecret).pay()
      await backend.account.webhooks.flush()
      return body.amountTotal
    },
    async payBySession() {
      const { clientSecret } = await begin('/checkout/sessions')
      await stripePage(stripe().url, clientSecret).pay(17_700)
      await backend.account.webhooks.flush()
    },
    async newcomer() {
      const { shoppers } = (await browser.get('/checkout/shoppers')).body
      return shoppers.find(({ id }: { id: string }) => id === 'newcomer')
    },
  }
}

test('a paid order earns points by what was paid, and its welcome is not to come again', async () => {
  const shop = await openShop()
  expect(await shop.payByIntent({ apply: 'welcome' })).toBe(15_045)
  expect(await shop.newcomer()).toMatchObject({ points: 150 })
  // Refused, so that there is no total in the answer: the order is paid in full.
  expect(await shop.payByIntent({ apply: 'welcome' })).toBeUndefined()
  expect(await shop.newcomer()).toMatchObject({ points: 327, tier: 'silver' })
})

test('a webhook that comes twice counts once', async () => {
  const shop = await openShop()
  shop.account.webhooks.duplicates = 1
  await shop.payByIntent()
  expect(await shop.newcomer()).toMatchObject({ points: 177, tier: null })
})

test('the PaymentIntent of a Checkout Session is booked with the session, and once', async () => {
  const shop = await openShop()
  await shop.payBySession()
  expect(await shop.newcomer()).toMatchObject({ points: 177 })
})

test('the secret before is still accepted', async () => {
  const shop = await openShop({
    STRIPE_WEBHOOK_SECRET: 'whsec_of_tomorrow_only',
    STRIPE_WEBHOOK_SECRET_PREVIOUS: secret,
  })
  await shop.payByIntent()
  expect(await shop.newcomer()).toMatchObject({ points: 177 })
})

test('what Stripe has not signed books nothing', async () => {
  const shop = await openShop()
  const object = {
    id: 'pi_forged1234',
    object: 'payment_intent',
    amount_received: 1_000_000,
    currency: 'usd',
    metadata: { shopper: 'newcomer', items: '[["lamp",1]]' },
  }
  const body = JSON.stringify({ type: 'payment_intent.succeeded', data: { object } })
  for (const signature of [undefined, `t=${Math.floor(Date.now() / 1000)},v1=00`]) {
    const headers = signature === undefined ? {} : { 'stripe-signature': signature }
    expect((await fetch(shop.webhooks, { method: 'POST', headers, body })).status).toBe(400)
  }
  expect(await shop.newcomer()).toMatchObject({ points: 0 })
})
