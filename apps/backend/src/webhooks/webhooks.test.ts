import { expect, test, vi } from 'vitest'
import { cart } from '../testing/carts.ts'
import { emulatedStripe } from '../testing/emulated-stripe.ts'
import { openBackend } from '../testing/open-backend.ts'
import { openBrowser } from '../testing/open-browser.ts'
import { stripePage } from '../testing/stripe-page.ts'

const stripe = emulatedStripe()
const secret = 'whsec_of_a_test_and_of_nothing_else'

/** A shop to which Stripe sends its events; with a sweep, they are all lost. */
async function openShop(env: Record<string, string> = {}, sweepIntervalMs?: number) {
  const sweep = sweepIntervalMs === undefined ? {} : { sweepIntervalMs }
  const backend = await openBackend(stripe(), { STRIPE_WEBHOOK_SECRET: secret, ...env }, sweep)
  const webhooks = `${backend.url}/webhooks/stripe`
  if (sweepIntervalMs === undefined) stripe().emulator.forwardTo(webhooks, secret)
  const browser = openBrowser(backend.url)
  return {
    ...backend,
    webhooks,
    async order(shopper: string, interaction?: string) {
      const { id, clientSecret } = await browser.begin({ shopper, items: cart })
      if (interaction) {
        await browser.post(`/discounts/${interaction}`, { checkout_session_id: id })
      }
      const { amountTotal } = (await browser.get(`/checkout/sessions/${id}`)).body
      await stripePage(stripe().url, clientSecret).pay(amountTotal)
      await backend.account.webhooks.flush()
      return { id, amountTotal }
    },
    moveClock: (aheadMs: number) => browser.post('/checkout/demo/clock', { aheadMs }),
    async shopper(id: string) {
      const { shoppers } = (await browser.get('/checkout/shoppers')).body
      return shoppers.find((shopper: { id: string }) => shopper.id === id)
    },
    async canHave(shopper: string, interaction: string) {
      const { id } = await browser.begin({ shopper, items: cart })
      const body = { checkout_session_id: id }
      return (await browser.post(`/discounts/${interaction}`, body)).status === 200
    },
  }
}

test('a paid order is a purchase: it earns points, and the first is no more to come', async () => {
  const shop = await openShop()
  expect(await shop.canHave('newcomer', 'apply-customer-offer')).toBe(true)
  const { points } = await shop.shopper('newcomer')
  const { amountTotal } = await shop.order('newcomer')
  expect(await shop.shopper('newcomer')).toMatchObject({
    points: points + Math.floor(amountTotal / 100),
  })
  expect(await shop.canHave('newcomer', 'apply-customer-offer')).toBe(false)
})

test('a shop whose clock was moved hears of its orders all the same', async () => {
  const shop = await openShop()
  const { points } = await shop.shopper('gold')
  await shop.moveClock(24 * 60 * 60 * 1000)
  const { amountTotal } = await shop.order('gold')
  expect(await shop.shopper('gold')).toMatchObject({
    points: points + Math.floor(amountTotal / 100),
  })
})

test('tiers rise with what was spent', async () => {
  const shop = await openShop()
  expect(await shop.shopper('newcomer')).toMatchObject({ tier: null })
  await shop.order('newcomer')
  await shop.order('newcomer')
  expect(await shop.shopper('newcomer')).toMatchObject({ tier: 'silver' })
  await shop.order('newcomer')
  expect(await shop.shopper('newcomer')).toMatchObject({ tier: 'gold' })
})

test('points that paid are gone', async () => {
  const shop = await openShop()
  const { amountTotal } = await shop.order('points', 'apply-loyalty')
  expect(await shop.shopper('points')).toMatchObject({ points: Math.floor(amountTotal / 100) })
})

test('a webhook that comes twice counts once', async () => {
  const shop = await openShop()
  shop.account.webhooks.duplicates = 1
  await shop.order('newcomer')
  expect(await shop.shopper('newcomer')).toMatchObject({ tier: null })
})

test('the secret before is still accepted', async () => {
  const rotated = {
    STRIPE_WEBHOOK_SECRET: 'whsec_of_tomorrow_only',
    STRIPE_WEBHOOK_SECRET_PREVIOUS: secret,
  }
  const shop = await openShop(rotated)
  await shop.order('newcomer')
  expect(await shop.shopper('newcomer')).toMatchObject({ points: 177 })
})

test('what a webhook lost, the sweep finds', async () => {
  const shop = await openShop({}, 20)
  await shop.order('points', 'apply-loyalty')
  await vi.waitUntil(async () => (await shop.shopper('points')).points === 164, {
    timeout: 10_000,
  })
})

test('a guest’s order changes nobody', async () => {
  const shop = await openShop()
  const ids = ['silver', 'gold', 'newcomer', 'points']
  const before = await Promise.all(ids.map(shop.shopper))
  await shop.order('guest')
  expect(await Promise.all(ids.map(shop.shopper))).toEqual(before)
})

test.each([
  ['no signature', {}],
  ['another signature', { 'stripe-signature': `t=${Math.floor(Date.now() / 1000)},v1=00` }],
])('with %s nothing is booked', async (_case, headers) => {
  const shop = await openShop()
  const body = JSON.stringify({ type: 'checkout.session.completed', data: { object: {} } })
  const response = await fetch(shop.webhooks, { method: 'POST', headers, body })
  expect(response.status).toBe(400)
})

test('without a secret there is no webhook', async () => {
  const { url } = await openBackend(stripe())
  const response = await fetch(`${url}/webhooks/stripe`, { method: 'POST', body: '{}' })
  expect(response.status).toBe(404)
})
