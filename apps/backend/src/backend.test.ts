import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { PassThrough } from 'node:stream'
import { startStripeEmulatorServer } from 'stripe-checkout-emulator/node'
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { readConfig } from './config.ts'
import { createLogger } from './logger.ts'
import { startBackend } from './start-backend.ts'

const shopOrigin = 'http://localhost:5173'

let emulator: Awaited<ReturnType<typeof startStripeEmulatorServer>>

beforeAll(async () => {
  emulator = await startStripeEmulatorServer({ port: 0 })
  return () => emulator.close()
})

let count = 0

/** A backend over real HTTP, on an emulated account of its own, and everything that it logged. */
async function openBackend(env: Record<string, string> = {}) {
  const name = `backend${(count += 1)}`
  const { secretKey, publishableKey } = emulator.emulator.namespace(name)
  const stream = new PassThrough()
  let logged = ''
  stream.on('data', (chunk) => (logged += chunk))
  const config = readConfig({
    BACKEND_PORT: '0',
    STRIPE_API_BASE: emulator.url,
    STRIPE_SECRET_KEY: secretKey,
    STRIPE_PUBLISHABLE_KEY: publishableKey,
    ...env,
  })
  const backend = await startBackend(config, createLogger('info', stream))
  onTestFinished(() => backend.close())
  return { ...backend, config, account: emulator.emulator.namespace(name), log: () => logged }
}

/** A browser that has been to the shop: it keeps its cookie, and says where it comes from. */
function openBrowser(url: string) {
  let cookie = ''
  async function send(method: string, path: string, body?: unknown, headers = {}) {
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json', origin: shopOrigin }),
        ...(cookie && { cookie }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const [set] = response.headers.getSetCookie()
    if (set) cookie = set.split(';')[0] ?? ''
    return { status: response.status, headers: response.headers, body: await response.json() }
  }
  return {
    get: (path: string) => send('GET', path),
    post: (path: string, body: unknown, headers = {}) => send('POST', path, body, headers),
    cookie: () => cookie,
  }
}

const cart = [
  { product: 'lamp', quantity: 1 },
  { product: 'notebook', quantity: 2 },
]

describe.each(['endive', 'basil'])('on the %s row', (row) => {
  test('a gold member’s total falls by a tenth, and back again', async () => {
    const { url } = await openBackend({ STRIPE_VERSION_ROW: row })
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
        { name: 'Reading lamp', quantity: 1, amountSubtotal: 12_900 },
        { name: 'Linen notebook', quantity: 2, amountSubtotal: 4_800 },
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
  const { url } = await openBackend()
  const browser = openBrowser(url)
  const { body } = await browser.post('/checkout/sessions', { shopper, items: cart })
  const answer = await browser.post('/discounts/apply-loyalty', { checkout_session_id: body.id })
  expect(answer.status).toBe(status)
})

test('payment leads back to the page that the shopper came from', async () => {
  const { url, account } = await openBackend()
  for (const origin of [shopOrigin, 'http://127.0.0.1:5173']) {
    await openBrowser(url).post('/checkout/sessions', { shopper: 'gold', items: cart }, { origin })
    expect(account.requests.at(-1)?.body).toMatchObject({
      return_url: `${origin}/receipt/{CHECKOUT_SESSION_ID}`,
    })
  }
})

test('a checkout belongs to the browser that began it', async () => {
  const { url } = await openBackend()
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
  const { url, account } = await openBackend()
  const browser = openBrowser(url)
  expect((await browser.get('/checkout/config')).body).toEqual({
    publishableKey: account.publishableKey,
    betas: ['custom_checkout_server_updates_1'],
    emulated: true,
    currency: 'usd',
  })
  const { products } = (await browser.get('/checkout/products')).body
  expect(products.map(({ id }: { id: string }) => id)).toEqual([
    'notebook',
    'pen',
    'lamp',
    'tray',
    'clock',
  ])
  expect(products[0]).toEqual({
    id: 'notebook',
    name: 'Linen notebook',
    description: expect.any(String),
    unitAmountMinor: 2_400,
    currency: 'usd',
    picture: 'notebook',
  })
  expect((await browser.get('/checkout/shoppers')).body).toEqual({
    shoppers: [
      { id: 'guest', name: 'Guest', tier: null, percentOff: 0 },
      { id: 'silver', name: 'Silver member', tier: 'silver', percentOff: 5 },
      { id: 'gold', name: 'Gold member', tier: 'gold', percentOff: 10 },
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
    { shopper: 'gold', items: cart, currency: 'jpy' },
    [],
    null,
  ])('%j is refused without a word to Stripe, and without a cookie', async (body) => {
    const { url, account } = await openBackend()
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
  const { url, account } = await openBackend()
  const answer = await openBrowser(url).post('/checkout/sessions', { shopper: 'x'.repeat(5_000) })
  expect(answer).toMatchObject({ status: 413, body: { type: 'error', code: 'too_large' } })
  expect(account.requests).toEqual([])
})

test('a cart in another content type is refused as such', async () => {
  const { url, account } = await openBackend()
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
    const { headers } = await openBrowser((await openBackend()).url).get(path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
    expect([headers.get('x-powered-by'), headers.get('etag')]).toEqual([null, null])
  },
)

test('another site’s page can begin no checkout', async () => {
  const { url, account } = await openBackend()
  const answer = await openBrowser(url).post(
    '/checkout/sessions',
    { shopper: 'gold', items: cart },
    { origin: 'https://evil.example' },
  )
  expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  expect(account.requests).toEqual([])
})

test('on https the cookie is for https alone', async () => {
  const { url } = await openBackend({ SHOP_ORIGIN: 'https://shop.example' })
  const browser = openBrowser(url)
  await browser.post(
    '/checkout/sessions',
    { shopper: 'gold', items: cart },
    { origin: 'https://shop.example' },
  )
  expect(browser.cookie()).toMatch(/^__Host-disc=/)
})

test('a checkout goes on after a restart', async () => {
  const before = await openBackend()
  const browser = openBrowser(before.url)
  const { body } = await browser.post('/checkout/sessions', { shopper: 'gold', items: cart })
  await before.close()
  const after = await startBackend({ ...before.config, port: before.port }, createLogger('silent'))
  onTestFinished(() => after.close())
  const answer = await browser.post('/discounts/apply-loyalty', { checkout_session_id: body.id })
  expect(answer.status).toBe(200)
})

test('errors are JSON and give nothing away, also where Stripe is down', async () => {
  const { url } = await openBackend({ STRIPE_API_BASE: 'http://127.0.0.1:9' })
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
  const stripe = createServer((_request, response) => response.writeHead(status).end(body))
  await new Promise<void>((resolve) => stripe.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void stripe.close())
  // A server that listens on a port has an address of this kind.
  const { port } = stripe.address() as AddressInfo
  const { url } = await openBackend({ STRIPE_API_BASE: `http://127.0.0.1:${port}` })
  const browser = openBrowser(url)
  const outage = { status: 503, body: { type: 'error', code: 'unavailable' } }
  expect(await browser.get('/checkout/sessions/cs_test_a1b2c3d4e5')).toMatchObject(outage)
  const cartOfOne = { shopper: 'gold', items: cart }
  expect(await browser.post('/checkout/sessions', cartOfOne)).toMatchObject(outage)
})

test('the log holds no secret, and no shopper’s session', async () => {
  const { url, account, log } = await openBackend()
  const browser = openBrowser(url)
  const { body } = await browser.post('/checkout/sessions', { shopper: 'gold', items: cart })
  account.previews = false
  await browser.post('/discounts/apply-loyalty', { checkout_session_id: body.id })
  await browser.get(`/checkout/sessions/${body.id}?email=canary@example.com`)

  expect(log()).not.toContain('canary')
  expect(log()).toContain('interaction failed')
  expect(log()).toContain('no preview of dynamic discounts')
  expect(log()).toContain('/checkout/sessions/cs_…')
  for (const secret of [body.clientSecret, body.id, account.secretKey, browser.cookie()]) {
    expect(secret).toBeTruthy()
    expect(log()).not.toContain(secret)
  }
})

test('what a careless line would log is censored', () => {
  const stream = new PassThrough()
  const log = createLogger('info', stream)
  log.info({ client_secret: 'canary', session: { client_secret: 'canary' } }, 'careless')
  log.info({ req: { headers: { cookie: 'canary', authorization: 'canary' } } }, 'careless')
  log.info({ headers: { cookie: 'canary', authorization: 'canary' } }, 'careless')
  log.info({ session: { customer_details: { email: 'canary' }, customer_email: 'canary' } }, '')
  const answer = { headers: { 'x-secret': 'canary' }, session: { client_secret: 'canary' } }
  log.error({ err: Object.assign(new Error('refused'), { raw: answer }) }, 'careless')
  const text = String(stream.read())
  expect(text).toContain('[redacted]')
  expect(text).not.toContain('canary')
})

test('a port in use is said in one line', async () => {
  const { port, config } = await openBackend()
  await expect(startBackend({ ...config, port }, createLogger('silent'))).rejects.toThrow(
    `Port ${port} is in use: set BACKEND_PORT to another one.`,
  )
})

test('a host that is not this machine’s is said in one line', async () => {
  const config = readConfig({ BACKEND_PORT: '0', BACKEND_HOST: '192.0.2.1' })
  await expect(startBackend(config, createLogger('silent'))).rejects.toThrow(/^BACKEND_HOST, .+$/)
})

test('what is under way when it ends is answered', async () => {
  const { url, account, close } = await openBackend()
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

test('ends within two seconds, also with a client that never hangs up', async () => {
  const backend = await openBackend()
  const socket = connect(backend.port, 'localhost')
  onTestFinished(() => void socket.destroy())
  await new Promise((resolve) => socket.once('connect', resolve))
  socket.write('POST /discounts/remove HTTP/1.1\r\nhost: localhost\r\ncontent-length: 10\r\n\r\n')
  const startedAt = performance.now()
  await backend.close()
  expect(performance.now() - startedAt).toBeLessThan(2_000)
})
