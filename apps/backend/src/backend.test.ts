import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { readConfig } from './config/read-config.ts'
import { createLogger } from './logs/logger.ts'
import { startBackend } from './start-backend.ts'
import { cart } from './testing/carts.ts'
import { emulatedStripe } from './testing/emulated-stripe.ts'
import { openBackend } from './testing/open-backend.ts'
import { openBrowser, shopOrigin } from './testing/open-browser.ts'

const silent = createLogger('silent')
const stripe = emulatedStripe()
const open = (env?: Record<string, string>) => openBackend(stripe(), env)

describe.each(['endive', 'basil'])('on the %s row', (row) => {
  test('a gold member’s total falls by a tenth, and back again', async () => {
    const { url } = await open({ STRIPE_VERSION_ROW: row })
    const browser = openBrowser(url)
    const created = await browser.post('/checkout/sessions', { shopper: 'gold', items: cart })
    expect(created).toMatchObject({
      status: 201,
      body: { clientSecret: expect.stringMatching(/^cs_test_\w+_secret_/) },
    })
    const { id } = created.body
    const receipt = {
      id,
      status: 'open',
      paymentStatus: 'unpaid',
      currency: 'usd',
      amountSubtotal: 17_700,
      amountDiscount: 0,
      amountTotal: 17_700,
      lines: [
        { name: 'Reading lamp', quantity: 1, amountSubtotal: 12_900, every: null },
        { name: 'Linen notebook', quantity: 2, amountSubtotal: 4_800, every: null },
      ],
      discounts: [],
    }
    expect(await browser.get(`/checkout/sessions/${id}`)).toMatchObject({
      status: 200,
      body: receipt,
    })

    expect(
      await browser.post('/discounts/apply-loyalty', { checkout_session_id: id }),
    ).toMatchObject({ status: 200, body: { value: { applied: [{ amount: '$17.70' }] } } })
    expect((await browser.get(`/checkout/sessions/${id}`)).body).toMatchObject({
      amountSubtotal: 17_700,
      amountDiscount: 1_770,
      amountTotal: 15_930,
      discounts: [{ label: 'Loyalty discount', amount: 1_770 }],
    })

    await browser.post('/discounts/remove', { checkout_session_id: id, offer: 'loyalty' })
    expect((await browser.get(`/checkout/sessions/${id}`)).body).toEqual(receipt)
  })
})

test.each([
  ['guest', 422],
  ['silver', 200],
  ['gold', 200],
])('the %s shopper is answered %d', async (shopper, status) => {
  const { url } = await open()
  const browser = openBrowser(url)
  const { body } = await browser.post('/checkout/sessions', { shopper, items: cart })
  const answer = await browser.post('/discounts/apply-loyalty', { checkout_session_id: body.id })
  expect(answer.status).toBe(status)
})

test('payment leads back to the page that the shopper came from', async () => {
  const { url, account } = await open()
  for (const origin of [shopOrigin, 'http://127.0.0.1:5173']) {
    await openBrowser(url).post('/checkout/sessions', { shopper: 'gold', items: cart }, { origin })
    expect(account.requests.at(-1)?.body).toMatchObject({
      return_url: `${origin}/receipt/{CHECKOUT_SESSION_ID}`,
    })
  }
})

test('a checkout belongs to the browser that began it', async () => {
  const { url } = await open()
  const [mine, theirs] = [openBrowser(url), openBrowser(url)]
  const { body } = await mine.post('/checkout/sessions', { shopper: 'gold', items: cart })
  await theirs.post('/checkout/sessions', { shopper: 'gold', items: cart })
  const unknown = await theirs.get('/checkout/sessions/cs_test_doesnotexist')
  expect(unknown).toMatchObject({ status: 404, body: { type: 'error', code: 'not_found' } })
  for (const stranger of [theirs, openBrowser(url)]) {
    const answer = await stranger.get(`/checkout/sessions/${body.id}`)
    expect([answer.status, answer.body]).toEqual([unknown.status, unknown.body])
    expect(
      await stranger.post('/discounts/apply-loyalty', { checkout_session_id: body.id }),
    ).toMatchObject({ status: 404 })
  }
  const second = await mine.post('/checkout/sessions', { shopper: 'guest', items: cart })
  for (const { id } of [body, second.body]) {
    expect((await mine.get(`/checkout/sessions/${id}`)).status).toBe(200)
  }
})

test('the shop says what it sells, to whom, and how its page talks to Stripe', async () => {
  const { url, account } = await open()
  const browser = openBrowser(url)
  expect((await browser.get('/checkout/config')).body).toEqual({
    publishableKey: account.publishableKey,
    betas: ['custom_checkout_server_updates_1'],
    emulated: true,
    currency: 'usd',
    currencies: ['usd', 'eur', 'jpy'],
    writer: 'coupon_data',
    canDoWithoutPreview: true,
  })
  const { products } = (await browser.get('/checkout/products')).body
  expect(products.map(({ id }: { id: string }) => id)).toEqual([
    'notebook',
    'pen',
    'lamp',
    'tray',
    'clock',
    'refills',
  ])
  expect(products[0]).toEqual({
    id: 'notebook',
    name: 'Linen notebook',
    description: expect.any(String),
    unitAmountMinor: 2_400,
    currency: 'usd',
    pricesMinor: { usd: 2_400, eur: 2_200, jpy: 3_600 },
    every: null,
    picture: 'notebook',
  })
  expect((await browser.get('/checkout/shoppers')).body).toEqual({
    shoppers: [
      { id: 'guest', name: 'Guest', tier: null, points: 0, percentOff: 0 },
      { id: 'silver', name: 'Silver member', tier: 'silver', points: 0, percentOff: 5 },
      { id: 'gold', name: 'Gold member', tier: 'gold', points: 0, percentOff: 10 },
      { id: 'newcomer', name: 'Newcomer', tier: null, points: 0, percentOff: 0 },
      { id: 'points', name: 'Points collector', tier: null, points: 1_250, percentOff: 0 },
    ],
  })
  expect((await browser.get('/healthz')).body).toEqual({ status: 'ok' })
})

describe('a cart that is none', () => {
  test.each([
    { shopper: 'admin', items: cart },
    { shopper: 'gold', items: [] },
    { shopper: 'gold', items: [{ product: 'yacht', quantity: 1 }] },
    { shopper: 'gold', items: [{ product: 'constructor', quantity: 1 }] },
    { shopper: 'gold', items: [{ product: 'lamp', quantity: 0 }] },
    { shopper: 'gold', items: [{ product: 'lamp', quantity: -1 }] },
    { shopper: 'gold', items: [{ product: 'lamp', quantity: 1.5 }] },
    { shopper: 'gold', items: [{ product: 'lamp', quantity: 1, unitAmountMinor: 1 }] },
    { shopper: 'gold', items: [...cart, ...cart] },
    { shopper: 'gold', items: cart, tier: 'gold' },
    { shopper: 'gold', items: cart, currency: 'chf' },
    { shopper: 'gold', items: cart, currency: 'JPY' },
    { shopper: 'gold', items: cart, shipping: 'yes' },
    [],
    null,
  ])('%j is refused without a word to Stripe, and without a cookie', async (body) => {
    const { url, account } = await open()
    const browser = openBrowser(url)
    expect(await browser.post('/checkout/sessions', body)).toMatchObject({
      status: 400,
      body: { type: 'error', code: 'bad_request' },
    })
    expect(account.requests).toEqual([])
    expect(browser.cookie()).toBe('')
  })
})

test('a cart of more than 4 kB is not read', async () => {
  const { url, account } = await open()
  const answer = await openBrowser(url).post('/checkout/sessions', { shopper: 'x'.repeat(5_000) })
  expect(answer).toMatchObject({ status: 413, body: { type: 'error', code: 'too_large' } })
  expect(account.requests).toEqual([])
})

test('a cart in another content type is refused as such', async () => {
  const { url, account } = await open()
  const answer = await fetch(`${url}/checkout/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ shopper: 'gold', items: cart }),
  })
  expect([answer.status, await answer.json()]).toMatchObject([
    415,
    { type: 'error', code: 'unsupported_media_type' },
  ])
  expect(account.requests).toEqual([])
})

test.each(['/healthz', '/checkout/config', '/nothing/here'])(
  '%s says nothing of Express, and is safe to show to a browser',
  async (path) => {
    const { headers } = await openBrowser((await open()).url).get(path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
    expect([headers.get('x-powered-by'), headers.get('etag')]).toEqual([null, null])
  },
)

test('another site’s page can begin no checkout', async () => {
  const { url, account } = await open()
  const answer = await openBrowser(url).post(
    '/checkout/sessions',
    { shopper: 'gold', items: cart },
    { origin: 'https://evil.example' },
  )
  expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  expect(account.requests).toEqual([])
})

test('on https the cookie is for https alone', async () => {
  const { url } = await open({ SHOP_ORIGIN: 'https://shop.example' })
  const browser = openBrowser(url)
  await browser.post(
    '/checkout/sessions',
    { shopper: 'gold', items: cart },
    { origin: 'https://shop.example' },
  )
  expect(browser.cookie()).toMatch(/^__Host-disc=/)
})

test('a checkout goes on after a restart', async () => {
  const before = await open()
  const browser = openBrowser(before.url)
  const { body } = await browser.post('/checkout/sessions', { shopper: 'gold', items: cart })
  await before.close()
  const after = await startBackend({ ...before.config, port: before.port }, { log: silent })
  onTestFinished(() => after.close())
  const answer = await browser.post('/discounts/apply-loyalty', { checkout_session_id: body.id })
  expect(answer.status).toBe(200)
})

test('errors are JSON and give nothing away, also where Stripe is down', async () => {
  const { url } = await open({ STRIPE_API_BASE: 'http://127.0.0.1:9' })
  const browser = openBrowser(url)
  expect(await browser.get('/nothing/here')).toMatchObject({
    status: 404,
    body: { type: 'error', code: 'not_found' },
  })
  expect(await browser.post('/checkout/sessions', { shopper: 'gold', items: cart })).toMatchObject({
    status: 503,
    body: { type: 'error', code: 'unavailable' },
  })
  const malformed = await fetch(`${url}/checkout/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{',
  })
  expect(malformed.status).toBe(400)
  expect(await malformed.json()).toMatchObject({ type: 'error', code: 'bad_request' })
})

test.each([
  [500, '{"error":{"type":"api_error","message":"broken"}}'],
  [429, '{"error":{"type":"invalid_request_error","code":"rate_limit","message":"later"}}'],
  [502, '<html>Bad gateway</html>'],
])('Stripe’s %d is told as an outage, and not as our fault', async (status, body) => {
  const broken = createServer((_request, response) => response.writeHead(status).end(body))
  await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void broken.close())
  // A server that listens on a port has an address of this kind.
  const { port } = broken.address() as AddressInfo
  const { url } = await open({ STRIPE_API_BASE: `http://127.0.0.1:${port}` })
  const browser = openBrowser(url)
  const outage = { status: 503, body: { type: 'error', code: 'unavailable' } }
  expect(await browser.get('/checkout/sessions/cs_test_a1b2c3d4e5')).toMatchObject(outage)
  const cartOfOne = { shopper: 'gold', items: cart }
  expect(await browser.post('/checkout/sessions', cartOfOne)).toMatchObject(outage)
})

test('a port in use is said in one line', async () => {
  const { port, config } = await open()
  await expect(startBackend({ ...config, port }, { log: silent })).rejects.toThrow(
    `Port ${port} is in use: set BACKEND_PORT to another one.`,
  )
})

test('a host that is not this machine’s is said in one line', async () => {
  const config = readConfig({ BACKEND_PORT: '0', BACKEND_HOST: '192.0.2.1' })
  await expect(startBackend(config, { log: silent })).rejects.toThrow(/^BACKEND_HOST, .+$/)
})

test('what is under way when it ends is answered', async () => {
  const { url, account, close } = await open()
  const browser = openBrowser(url)
  const { body } = await browser.post('/checkout/sessions', { shopper: 'gold', items: cart })
  account.latencyMs = 150
  const before = account.requests.length
  const apply = browser.post('/discounts/apply-loyalty', { checkout_session_id: body.id })
  await vi.waitUntil(() => account.requests.length > before)
  const closed = close()
  expect(await apply).toMatchObject({ status: 200 })
  await closed
})

test('ends, also with a client that never hangs up', async () => {
  const backend = await open()
  const socket = connect(backend.port, 'localhost')
  onTestFinished(() => void socket.destroy())
  await new Promise((resolve) => socket.once('connect', resolve))
  socket.write('POST /discounts/remove HTTP/1.1\r\nhost: localhost\r\ncontent-length: 10\r\n\r\n')
  const startedAt = performance.now()
  await backend.close()
  // It gives up on a body after ten.
  expect(performance.now() - startedAt).toBeLessThan(8_000)
})
