import { expect, test } from 'vitest'
import { cart } from '../testing/carts.ts'
import { emulatedStripe } from '../testing/emulated-stripe.ts'
import { openBackend } from '../testing/open-backend.ts'
import { openBrowser } from '../testing/open-browser.ts'

const stripe = emulatedStripe()
const path = '/checkout/demo/clock'
const hourMs = 60 * 60 * 1000

/** A Sunday, 16:30 in Berlin: the happy hour begins in half an hour. */
const beforeHappyHour = Date.UTC(2026, 10, 22, 15, 30)
const open = () => openBackend(stripe(), {}, { clock: () => beforeHappyHour })

async function openShop() {
  const browser = openBrowser((await open()).url)
  const { id } = await browser.begin({ shopper: 'guest', items: cart })
  return {
    move: (change: object) => browser.post(path, change),
    applyHappyHour: () =>
      browser.post('/discounts/apply-limited-time-offer', {
        checkout_session_id: id,
        offer: 'happy-hour',
      }),
  }
}

test('the shop’s clock is moved on, and offers by time follow it, there and back', async () => {
  const { move, applyHappyHour } = await openShop()
  expect(await applyHappyHour()).toMatchObject({ status: 422, body: { reason: 'not_started' } })

  expect(await move({ aheadMs: hourMs })).toMatchObject({
    status: 200,
    body: { nowMs: beforeHappyHour + hourMs },
  })
  expect(await applyHappyHour()).toMatchObject({ status: 200 })

  expect(await move({ aheadMs: 0 })).toMatchObject({ body: { nowMs: beforeHappyHour } })
  expect(await applyHappyHour()).toMatchObject({ status: 422, body: { reason: 'not_started' } })
})

test.each([{}, { aheadMs: -1 }, { aheadMs: 0.5 }, { aheadMs: '1' }, { aheadMs: 1, more: 1 }])(
  '%j is refused, and moves nothing',
  async (change) => {
    const { move, applyHappyHour } = await openShop()
    await move({ aheadMs: hourMs })
    expect(await move(change)).toMatchObject({ status: 400, body: { code: 'bad_request' } })
    expect(await applyHappyHour()).toMatchObject({ status: 200 })
  },
)

test('a page of somebody else’s cannot move it', async () => {
  const browser = openBrowser((await open()).url)
  const headers = { origin: 'https://example.com' }
  expect(await browser.post(path, { aheadMs: hourMs }, headers)).toMatchObject({ status: 403 })
})

test('with keys of an account there is no such endpoint', async () => {
  const { url } = await openBackend(stripe(), {
    STRIPE_API_BASE: '',
    STRIPE_SECRET_KEY: 'sk_test_notAnAccount',
    STRIPE_PUBLISHABLE_KEY: 'pk_test_notAnAccount',
  })
  expect(await openBrowser(url).post(path, { aheadMs: hourMs })).toMatchObject({ status: 404 })
})
