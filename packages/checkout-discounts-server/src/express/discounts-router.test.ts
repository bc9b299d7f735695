import { once } from 'node:events'
import { request as sendRequest } from 'node:http'
import { connect } from 'node:net'
import express, { type RequestHandler } from 'express'
import { describe, expect, test } from 'vitest'
import { createDiscountHandlers } from '../http/create-discount-handlers.ts'
import { listen } from '../testing/listen.ts'
import { openTestShop, testOffers } from '../testing/test-shop.ts'
import { discountsRouter } from './discounts-router.ts'
import { ownerCookie } from './owner-cookie.ts'

const shopOrigin = 'https://shop.example'

async function serve(options: { allowedOrigins?: string[]; before?: RequestHandler } = {}) {
  const shop = openTestShop()
  const cookie = ownerCookie({
    secrets: ['a secret of at least thirty-two characters'],
    secure: false,
  })
  const handlers = createDiscountHandlers({
    stripe: shop.stripe,
    offers: testOffers,
    authorize: cookie.authorize,
    shopper: () => ({ tier: 'gold' }),
    onError() {},
  })
  const app = express()
  if (options.before) app.use(options.before)
  app.post('/checkout/sessions', async (request, response) => {
    const owner = await cookie.issue(request, response)
    response.json(await shop.createSession({}, { client_reference_id: owner.reference }))
  })
  app.use(
    '/discounts',
    discountsRouter({
      handlers,
      ...(options.allowedOrigins && { allowedOrigins: options.allowedOrigins }),
    }),
  )
  const url = await listen(app)
  const created = await fetch(`${url}/checkout/sessions`, { method: 'POST' })
  const [header = ''] = created.headers.getSetCookie()
  return { shop, url, id: String(await created.json()), cookie: header.split(';')[0] ?? '' }
}

/** For what `fetch` would not send. */
async function sendBytes(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.setEncoding('utf8').end(bytes)
  return (await socket.toArray()).join('')
}

type Served = Awaited<ReturnType<typeof serve>>

function apply(
  { url, id, cookie }: Served,
  headers: Record<string, string> = {},
  init: RequestInit = {},
) {
  return fetch(`${url}/discounts/apply-loyalty`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, ...headers },
    body: JSON.stringify({ checkout_session_id: id }),
    ...init,
  })
}

test('the browser that made the session gets its discount, over real HTTP', async () => {
  const served = await serve()
  const response = await apply(served)
  expect(response.status).toBe(200)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('content-type')).toMatch(/^application\/json/)
  expect(await response.json()).toMatchObject({ value: { applied: [{ amountMinor: 500 }] } })
  expect(await served.shop.read(served.id)).toMatchObject({ discount: 500 })
})

test('without its cookie, or with another browser’s, the session does not exist', async () => {
  const served = await serve()
  const other = await serve()
  for (const cookie of ['', 'disc=forged', other.cookie]) {
    const response = await apply(served, { cookie })
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: 'not_found' })
  }
  expect(await served.shop.read(served.id)).toMatchObject({ discount: 0 })
})

describe('what another site’s page can have a browser send', () => {
  test.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'https://shop.example.evil.example' },
    { origin: 'http://shop.example' },
    { origin: shopOrigin, 'sec-fetch-site': 'cross-site' },
    { origin: shopOrigin, 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'none' },
  ])('is refused: %j', async (headers) => {
    const served = await serve({ allowedOrigins: [shopOrigin] })
    const calls = await served.shop.callsDuring(async () => {
      const response = await apply(served, headers)
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({ type: 'error', code: 'forbidden' })
    })
    expect(calls).toEqual([])
  })

  test.each<Record<string, string>>([
    { origin: shopOrigin },
    { origin: shopOrigin, 'sec-fetch-site': 'same-origin' },
    {},
  ])('its own page may: %j', async (headers) => {
    const response = await apply(await serve({ allowedOrigins: [shopOrigin] }), headers)
    expect(response.status).toBe(200)
  })

  test('without a list, the own page is the one of the same host', async () => {
    const served = await serve()
    const { host } = new URL(served.url)
    expect((await apply(served, { origin: `https://${host}` })).status).toBe(200)
    expect((await apply(served, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await apply(served, { origin: 'null' })).status).toBe(403)
    // Of a client that names no host either.
    const answer = await sendBytes(
      served.url,
      'POST /discounts/remove HTTP/1.0\r\norigin: null\r\ncontent-length: 0\r\n\r\n',
    )
    expect(answer).toMatch(/^HTTP\/1\.1 403 /)
  })
})

test.each([
  ['too large', { body: 'x'.repeat(3_000) }, {}, 413, 'too_large'],
  ['compressed', {}, { 'content-encoding': 'gzip' }, 415, 'unsupported_media_type'],
  ['a form’s', {}, { 'content-type': 'text/plain' }, 415, 'unsupported_media_type'],
  ['not JSON', { body: '{' }, {}, 400, 'bad_request'],
  ['missing', { body: null }, {}, 400, 'bad_request'],
])(
  'a body that is %s is refused in the contract’s shape',
  async (_case, init, headers, status, code) => {
    const served = await serve()
    const calls = await served.shop.callsDuring(async () => {
      const response = await apply(served, headers, init)
      expect(response.status).toBe(status)
      expect(await response.json()).toMatchObject({ type: 'error', code })
    })
    expect(calls).toEqual([])
  },
)

test.each(['GET', 'HEAD', 'OPTIONS', 'PUT', 'TRACE'])('a %s is refused', async (method) => {
  const { shop, url } = await serve()
  const calls = await shop.callsDuring(async () => {
    // By hand, because `fetch` sends no TRACE.
    const answer = await sendBytes(
      url,
      `${method} /discounts/apply-loyalty HTTP/1.1\r\nhost: shop\r\nconnection: close\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    if (method !== 'HEAD') expect(answer).toContain('"code":"bad_request"')
  })
  expect(calls).toEqual([])
})

test.each(['http://shop:99999', 'http://', 'http://evil.example'])(
  'an address %s in place of the path is nothing but that path',
  async (address) => {
    const served = await serve()
    const headers = { 'content-type': 'application/json', cookie: served.cookie }
    const path = `${address}/discounts/apply-loyalty`
    // `fetch` would take the address for where to go.
    const sent = sendRequest(served.url, { method: 'POST', path, headers })
    sent.end(JSON.stringify({ checkout_session_id: served.id }))
    const [answer] = await once(sent, 'response')
    expect(answer.statusCode).toBe(200)
    answer.resume()
  },
)

test('what is no interaction is left to the app', async () => {
  const { url } = await serve()
  expect((await fetch(`${url}/discounts/apply-everything`, { method: 'POST' })).status).toBe(404)
})

test('works in an app whose bodies were parsed before', async () => {
  const served = await serve({ before: express.json() })
  expect((await apply(served)).status).toBe(200)
})

test('goes on when the page goes away, so that the next request finds it done', async () => {
  const served = await serve()
  const written = Promise.withResolvers<void>()
  const answered = Promise.withResolvers<void>()
  served.shop.network.onNextWrite(async (send) => {
    const response = await send()
    written.resolve()
    await answered.promise
    return response
  })
  const page = new AbortController()
  const headers = { 'idempotency-key': '9b2d1f0a-6c3e-4f5a-8b7c-0d1e2f3a4b5c' }
  const gone = apply(served, headers, { signal: page.signal }).catch((error: Error) => error.name)
  await written.promise
  page.abort()
  expect(await gone).toBe('AbortError')
  answered.resolve()
  const calls = await served.shop.callsDuring(async () => {
    expect((await apply(served, headers)).status).toBe(200)
  })
  expect(calls).toEqual(['GET'])
})
