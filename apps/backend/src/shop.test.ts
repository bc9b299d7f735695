import { describe, expect, test } from 'vitest'
import { cart } from './testing/carts.ts'
import { emulatedStripe } from './testing/emulated-stripe.ts'
import { openBackend } from './testing/open-backend.ts'
import { openBrowser } from './testing/open-browser.ts'
import { stripePage } from './testing/stripe-page.ts'

const stripe = emulatedStripe()

/** A Sunday, 18:30 in Berlin. */
const happyHour = Date.UTC(2026, 10, 22, 17, 30)
const afterHours = Date.UTC(2026, 10, 22, 21, 0)

/** Two ways to write a discount at Stripe: the shopper reads the same in both. */
describe.each(['coupon_data', 'repriced_lines'])('with %s', (writer) => {
  async function openShop(now = afterHours) {
    const backend = await openBackend(stripe(), { DISCOUNT_WRITER: writer }, { clock: () => now })
    const browser = openBrowser(backend.url)
    async function checkout(shopper: string, more: Record<string, unknown> = {}) {
      const { id, clientSecret } = await browser.begin({ shopper, items: cart, ...more })
      return {
        shipTo: stripePage(stripe().url, clientSecret).shipTo,
        send: (interaction: string, body: object = {}) =>
          browser.post(`/discounts/${interaction}`, { checkout_session_id: id, ...body }),
        receipt: async () => (await browser.get(`/checkout/sessions/${id}`)).body,
      }
    }
    return { ...backend, checkout }
  }

  test('each use of the guide, on a cart that earns it', async () => {
    const { checkout } = await openShop(happyHour)
    for (const [shopper, interaction, offer, amountMinor] of [
      ['gold', 'apply-loyalty', 'loyalty', 1_770],
      ['points', 'apply-loyalty', 'points', 1_250],
      ['guest', 'apply-cart-promotion', 'big-cart', 1_000],
      ['guest', 'apply-limited-time-offer', 'happy-hour', 2_124],
      ['newcomer', 'apply-customer-offer', 'welcome', 2_655],
    ] as const) {
      const { send, receipt } = await checkout(shopper)
      expect(await send(interaction)).toMatchObject({
        status: 200,
        body: { value: { applied: [{ offer, amountMinor }] } },
      })
      expect(await receipt()).toMatchObject({
        amountSubtotal: 17_700,
        amountDiscount: amountMinor,
        amountTotal: 17_700 - amountMinor,
        discounts: [{ amount: amountMinor }],
      })
    }
  })

  test('a parcel to Germany earns the regional one, by the address that the session has', async () => {
    const { checkout } = await openShop()
    const { shipTo, send } = await checkout('guest', { shipping: true })
    expect(await send('apply-regional-discount')).toMatchObject({
      status: 422,
      body: { reason: 'region_not_eligible' },
    })
    await shipTo('DE')
    expect(await send('apply-regional-discount')).toMatchObject({
      status: 200,
      body: { value: { applied: [{ offer: 'neighbours', amount: '$5.00' }] } },
    })
  })

  test('what stacks, stacks: points, parcel and tier on one receipt', async () => {
    const { checkout } = await openShop()
    const { shipTo, send, receipt } = await checkout('points', { shipping: true })
    await shipTo('AT')
    await send('apply-cart-promotion')
    await send('apply-regional-discount')
    await send('apply-loyalty')
    expect(await receipt()).toMatchObject({
      amountSubtotal: 17_700,
      amountDiscount: 2_750,
      amountTotal: 14_950,
      discounts: [
        { label: 'Points turned in', amount: 1_250 },
        { label: 'Full cart', amount: 1_000 },
        { label: 'Delivery to Germany and Austria', amount: 500 },
      ],
    })
  })

  test.each([
    ['eur', 16_300, 1_000],
    ['jpy', 26_600, 1_500],
  ])('in %s by prices and amounts of its own', async (currency, amountSubtotal, off) => {
    const { checkout } = await openShop()
    const { send, receipt } = await checkout('guest', { currency })
    await send('apply-cart-promotion')
    expect(await receipt()).toMatchObject({
      currency,
      amountSubtotal,
      amountDiscount: off,
      amountTotal: amountSubtotal - off,
    })
  })

  test('a code, as the shopper types it', async () => {
    const { checkout } = await openShop()
    const { send } = await checkout('guest')
    expect(await send('redeem-code', { code: 'WINTER20' })).toMatchObject({
      status: 422,
      body: { reason: 'invalid_code' },
    })
    expect(await send('redeem-code', { code: ' summer-20' })).toMatchObject({
      status: 200,
      body: { value: { applied: [{ offer: 'summer', amountMinor: 3_540 }] } },
    })
    expect(await send('redeem-code', { code: 'GIFT' })).toMatchObject({
      status: 200,
      body: { value: { applied: [{ offer: 'gift', amountMinor: 17_700 }] } },
    })
  })

  test('a code for the first one is the next one’s when it is given back', async () => {
    const { checkout } = await openShop()
    const [first, second] = [await checkout('guest'), await checkout('gold')]
    const redeem = ({ send }: typeof first) => send('redeem-code', { code: 'FIRST1' })
    expect(await redeem(first)).toMatchObject({
      status: 200,
      body: { value: { applied: [{ offer: 'first-one', amountMinor: 700 }] } },
    })
    expect(await redeem(second)).toMatchObject({
      status: 422,
      body: { reason: 'exhausted', message: 'This offer has been used up.' },
    })
    expect(await second.receipt()).toMatchObject({ amountTotal: 17_700 })
    await first.send('remove')
    expect((await redeem(second)).status).toBe(200)
  })
})

describe('an order with something that comes every month', () => {
  const items = [...cart, { product: 'refills', quantity: 2 }]

  async function subscribe(writer: string) {
    const backend = await openBackend(stripe(), { DISCOUNT_WRITER: writer })
    const browser = openBrowser(backend.url)
    const { id, clientSecret } = await browser.begin({ shopper: 'gold', items })
    return {
      page: stripePage(stripe().url, clientSecret),
      applyLoyalty: () => browser.post('/discounts/apply-loyalty', { checkout_session_id: id }),
      receipt: async () => (await browser.get(`/checkout/sessions/${id}`)).body,
    }
  }

  test('is a subscription, with the discount on its first bill', async () => {
    const { page, applyLoyalty, receipt } = await subscribe('coupon_data')
    expect(await applyLoyalty()).toMatchObject({
      status: 200,
      body: { value: { applied: [{ offer: 'loyalty', amountMinor: 2_010 }] } },
    })
    await page.pay(18_090)
    expect(await receipt()).toMatchObject({
      status: 'complete',
      amountTotal: 18_090,
      lines: [
        { name: 'Reading lamp', every: null },
        { name: 'Linen notebook', every: null },
        { name: 'Ink and paper', quantity: 2, amountSubtotal: 2_400, every: 'month' },
      ],
    })
  })

  test('takes no discount where it would be written into the prices, and can be paid', async () => {
    const { page, applyLoyalty, receipt } = await subscribe('repriced_lines')
    expect(await applyLoyalty()).toMatchObject({
      status: 422,
      body: { code: 'refused', message: 'There is no discount on a subscription here.' },
    })
    await page.pay(20_100)
    expect(await receipt()).toMatchObject({ status: 'complete', amountTotal: 20_100 })
  })
})

test('the happy hour is over when Berlin’s clocks say so', async () => {
  const backend = await openBackend(stripe(), {}, { clock: () => afterHours })
  const browser = openBrowser(backend.url)
  const { id } = await browser.begin({ shopper: 'guest', items: cart })
  expect(
    await browser.post('/discounts/apply-limited-time-offer', {
      checkout_session_id: id,
      offer: 'happy-hour',
    }),
  ).toMatchObject({ status: 422, body: { code: 'refused', reason: 'not_started' } })
})
