import { describe, expect, test } from 'vitest'
import { cart } from '../testing/carts.ts'
import { emulatedStripe } from '../testing/emulated-stripe.ts'
import { openBackend } from '../testing/open-backend.ts'
import { openBrowser } from '../testing/open-browser.ts'
import { intentPage } from '../testing/intent-page.ts'

const stripe = emulatedStripe()

/** A Sunday, 21:30 in Berlin: quiet hours. */
const afterHours = Date.UTC(2026, 10, 22, 20, 30)
/** 18:30 the day after: happy hour. */
const happyHour = Date.UTC(2026, 10, 23, 17, 30)

async function openShop(env: Record<string, string> = {}) {
  let now = afterHours
  const backend = await openBackend(stripe(), env, { clock: () => now })
  const browser = openBrowser(backend.url)
  return {
    ...backend,
    browser,
    at: (ms: number) => (now = ms),
    async order(shopper: string, more: object = {}) {
      const { status, body } = await browser.post('/checkout/intents', {
        shopper,
        items: cart,
        ...more,
      })
      expect(status).toBe(201)
      const path = `/checkout/intents/${body.id}`
      return {
        path,
        page: intentPage(stripe().url, body.clientSecret),
        change: (change: object, headers = {}) => browser.post(`${path}/discount`, change, headers),
        read: async () => (await browser.get(path)).body,
      }
    },
  }
}

describe('a PaymentIntent of the shop', () => {
  test('comes to what the shop’s prices say, and says what could be taken off', async () => {
    const { order } = await openShop()
    const { read } = await order('gold')
    expect(await read()).toMatchObject({
      status: 'open',
      paymentStatus: 'unpaid',
      currency: 'usd',
      amountSubtotal: 17_700,
      amountDiscount: 0,
      amountTotal: 17_700,
      lines: [
        { name: 'Reading lamp', quantity: 1, amountSubtotal: 12_900 },
        { name: 'Linen notebook', quantity: 2, amountSubtotal: 4_800 },
      ],
      offers: [
        { offer: 'loyalty', status: 'available', amount: 1_770 },
        { offer: 'big-cart', status: 'available', amount: 1_000 },
        { offer: 'happy-hour', status: 'refused', message: expect.stringMatching(/\w/) },
        { offer: 'quiet-hours', status: 'available', amount: 708 },
      ],
    })
  })

  test('the amount is what the server decides, on and off again', async () => {
    const { order } = await openShop()
    const { change, page, read } = await order('gold')
    expect(await change({ apply: 'loyalty' })).toMatchObject({
      status: 200,
      body: { amountTotal: 15_930, discounts: [{ label: 'Loyalty discount', amount: 1_770 }] },
    })
    expect(await page.amount()).toBe(15_930)
    await change({ apply: 'loyalty' })
    expect(await page.amount()).toBe(15_930)
    await change({ remove: 'loyalty' })
    expect(await page.amount()).toBe(17_700)
    expect(await read()).toMatchObject({ amountDiscount: 0, discounts: [] })
  })

  test('in yen by prices and amounts of its own', async () => {
    const { order } = await openShop()
    const { change } = await order('guest', { currency: 'jpy' })
    expect(await change({ apply: 'big-cart' })).toMatchObject({
      body: { currency: 'jpy', amountSubtotal: 26_600, amountTotal: 25_100 },
    })
  })

  test.each([
    ['what the shopper has no claim to', 'guest', { apply: 'loyalty' }, 'not_eligible'],
    ['what is not open yet', 'gold', { apply: 'happy-hour' }, 'not_started'],
    ['a code’s offer without the code', 'gold', { apply: 'summer' }, 'invalid_code'],
    ['what the shop does not offer', 'gold', { apply: 'nothing' }, 'not_eligible'],
    ['points, which nobody would book', 'points', { apply: 'points' }, 'not_eligible'],
    [
      'what is for the first one, whom nobody would count',
      'gold',
      { code: 'FIRST1' },
      'not_eligible',
    ],
    ['a code that is none', 'gold', { code: 'WINTER20' }, 'invalid_code'],
    ['what would leave nothing to pay', 'gold', { code: 'GIFT' }, 'not_eligible'],
  ])('refuses %s, and changes nothing', async (_what, shopper, change, reason) => {
    const { order } = await openShop()
    const payment = await order(shopper)
    expect(await payment.change(change)).toMatchObject({
      status: 422,
      body: { code: 'refused', reason, message: expect.stringMatching(/\w/) },
    })
    expect(await payment.page.amount()).toBe(17_700)
  })

  test('never puts on what saves less than what is on', async () => {
    const { order } = await openShop()
    const { change, page } = await order('gold')
    await change({ code: ' summer-20' })
    expect(await page.amount()).toBe(14_160)
    expect(await change({ apply: 'loyalty' })).toMatchObject({
      status: 422,
      body: { reason: 'not_combinable' },
    })
    expect(await page.amount()).toBe(14_160)
  })

  test('what has ended goes when the page asks before it pays', async () => {
    const { at, order } = await openShop()
    const { change, page } = await order('guest')
    await change({ apply: 'quiet-hours' })
    expect(await page.amount()).toBe(16_992)
    at(happyHour)
    expect(await change({})).toMatchObject({ status: 200, body: { amountTotal: 17_700 } })
    expect(await page.amount()).toBe(17_700)
  })

  test('once it is paid, nothing is taken off any more', async () => {
    const { order } = await openShop()
    const { change, page, read } = await order('gold')
    await change({ apply: 'loyalty' })
    await page.pay()
    expect(await change({ remove: 'loyalty' })).toMatchObject({
      status: 410,
      body: { code: 'closed' },
    })
    expect(await read()).toMatchObject({
      status: 'complete',
      paymentStatus: 'paid',
      amountTotal: 15_930,
      discounts: [{ label: 'Loyalty discount', amount: 1_770 }],
    })
  })

  test('while the bank asks the shopper, nothing is taken off', async () => {
    const { order } = await openShop()
    const { change, page } = await order('gold')
    await page.pay('4000002760003184')
    expect(await change({ apply: 'loyalty' })).toMatchObject({ status: 410 })
    expect(await page.amount()).toBe(17_700)
  })

  test('a declined card ends nothing', async () => {
    const { order } = await openShop()
    const { change, page } = await order('gold')
    await expect(page.pay('4000000000000002')).rejects.toThrow('declined')
    expect(await change({ apply: 'loyalty' })).toMatchObject({ status: 200 })
  })

  test('an answer that was lost is found again by the same key, and writes once', async () => {
    const { account, order } = await openShop()
    const { change, page } = await order('gold')
    account.faults.add({
      method: 'POST',
      path: '/v1/payment_intents/*',
      when: 'after',
      answer: 'drop',
      times: 1,
    })
    const key = { 'idempotency-key': crypto.randomUUID() }
    const first = await change({ apply: 'loyalty' }, key)
    if (first.status !== 200) await change({ apply: 'loyalty' }, key)
    expect(await page.amount()).toBe(15_930)
    const written = account.requests.filter(
      ({ method, path, isReplayed }) =>
        method === 'POST' && path.startsWith('/v1/payment_intents/pi_') && !isReplayed,
    )
    expect(written).toHaveLength(1)
  })

  test('is nobody else’s business', async () => {
    const { order, url } = await openShop()
    const { path } = await order('gold')
    const stranger = openBrowser(url)
    await stranger.post('/checkout/intents', { shopper: 'gold', items: cart })
    expect((await stranger.get(path)).status).toBe(404)
    expect((await stranger.post(`${path}/discount`, { apply: 'loyalty' })).status).toBe(404)
    expect((await stranger.get('/checkout/intents/pi_unknown1234')).status).toBe(404)
    expect((await stranger.get('/checkout/intents/..%2Fcoupons')).status).toBe(404)
  })

  test.each([
    { apply: 'loyalty', amount: 1 },
    { apply: 'loyalty', remove: 'loyalty' },
    { code: '' },
    [],
    1,
  ])('refuses %j without a word to Stripe', async (change) => {
    const { account, order } = await openShop()
    const payment = await order('gold')
    const before = account.requests.length
    expect((await payment.change(change as object)).status).toBe(400)
    expect(account.requests).toHaveLength(before)
  })

  test('asks nothing for a page of another site', async () => {
    const { order, browser } = await openShop()
    const { path } = await order('gold')
    const elsewhere = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    expect((await browser.post(`${path}/discount`, {}, elsewhere)).status).toBe(403)
    expect((await browser.post('/checkout/intents', {}, elsewhere)).status).toBe(403)
  })

  test('codes cannot be tried one after the other', async () => {
    const { order } = await openShop()
    const { change, page } = await order('gold')
    for (let guess = 0; guess < 8; guess++) await change({ code: `GUESS${guess}` })
    expect(await change({ code: 'SUMMER20' })).toMatchObject({
      status: 429,
      body: { code: 'rate_limited', retryAfter: expect.any(Number) },
    })
    expect(await page.amount()).toBe(17_700)
  })
})

test('what comes every month is not paid by a PaymentIntent, which is charged once', async () => {
  const { browser } = await openShop()
  const items = [...cart, { product: 'refills', quantity: 1 }]
  expect(await browser.post('/checkout/intents', { shopper: 'guest', items })).toMatchObject({
    status: 400,
    body: { code: 'bad_request', message: expect.stringContaining('items') },
  })
})
