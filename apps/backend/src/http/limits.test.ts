import { describe, expect, test } from 'vitest'
import { cart } from '../testing/carts.ts'
import { emulatedStripe } from '../testing/emulated-stripe.ts'
import { openBackend } from '../testing/open-backend.ts'
import { openBrowser } from '../testing/open-browser.ts'
import { addressBlock } from './address-block.ts'

const stripe = emulatedStripe()
const tooMany = {
  status: 429,
  body: { type: 'error', code: 'rate_limited', retryAfter: expect.any(Number) },
}

test('so many requests a minute from one address, whichever cookie they have', async () => {
  const { url, account } = await openBackend(stripe(), { RATE_LIMIT: '3' })
  const browser = openBrowser(url)
  const { id } = await browser.begin({ shopper: 'gold', items: cart })
  await browser.get(`/checkout/sessions/${id}`)
  await openBrowser(url).get('/checkout/products')
  const before = account.requests.length
  for (const visitor of [browser, openBrowser(url)]) {
    const answer = await visitor.post('/discounts/apply-loyalty', { checkout_session_id: id })
    expect(answer).toMatchObject(tooMany)
    expect(answer.headers.get('retry-after')).toBe(String(answer.body.retryAfter))
    expect(answer.body.retryAfter).toBeGreaterThan(0)
    expect(answer.body.retryAfter).toBeLessThanOrEqual(60)
  }
  expect(account.requests.length).toBe(before)
  expect((await browser.get('/healthz')).status).toBe(200)
})

test('0 is no limit', async () => {
  const { url } = await openBackend(stripe(), { RATE_LIMIT: '0' })
  const browser = openBrowser(url)
  for (let sent = 0; sent < 50; sent += 1) {
    expect((await browser.get('/checkout/shoppers')).status).toBe(200)
  }
})

/** Nine wrong codes are the ninth cookie's problem: each browser stays below its own limit. */
async function guess(url: string, browsers: number) {
  const statuses: number[] = []
  for (let each = 0; each < browsers; each += 1) {
    const browser = openBrowser(url)
    const { id } = await browser.begin({ shopper: 'guest', items: cart })
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, guessed) =>
        browser.post('/discounts/redeem-code', {
          checkout_session_id: id,
          code: `GUESS${guessed}`,
        }),
      ),
    )
    statuses.push(...answers.map(({ status }) => status))
  }
  return statuses
}

describe('wrong codes from one address', () => {
  test('are 40 in ten minutes at most; then not even a right one is looked at', async () => {
    const { url } = await openBackend(stripe())
    expect(await guess(url, 9)).toEqual([
      ...Array<number>(40).fill(422),
      ...Array<number>(5).fill(429),
    ])
    const browser = openBrowser(url)
    const { id } = await browser.begin({ shopper: 'gold', items: cart })
    const body = { checkout_session_id: id, code: 'SUMMER20' }
    expect(await browser.post('/discounts/redeem-code', body)).toMatchObject(tooMany)
    const loyalty = await browser.post('/discounts/apply-loyalty', { checkout_session_id: id })
    expect(loyalty.status).toBe(200)
  })

  test('are no matter where there are no limits, but for the shopper’s own', async () => {
    const { url } = await openBackend(stripe(), { RATE_LIMIT: '0' })
    expect(await guess(url, 9)).toEqual(Array<number>(45).fill(422))
  })

  test('are the only ones that count', async () => {
    const { url } = await openBackend(stripe())
    const browser = openBrowser(url)
    const { id } = await browser.begin({ shopper: 'guest', items: cart })
    const body = { checkout_session_id: id, code: 'SUMMER20' }
    for (let sent = 0; sent < 45; sent += 1) {
      expect((await browser.post('/discounts/redeem-code', body)).status).toBe(200)
    }
  })
})

const spoofed = (n: number) => ({ 'x-forwarded-for': `203.0.113.${n}, 198.51.100.7` })
const distinct = (n: number) => ({ 'x-forwarded-for': `198.51.100.${n}` })

test('an address behind a proxy is the one that the last trusted proxy saw', async () => {
  const { url } = await openBackend(stripe(), { RATE_LIMIT: '2', TRUST_PROXY: '1' })
  const statuses = async (headers: (n: number) => object) =>
    Promise.all(
      [1, 2, 3].map(
        async (n) => (await openBrowser(url).get('/checkout/products', headers(n))).status,
      ),
    )
  expect((await statuses(spoofed)).toSorted()).toEqual([200, 200, 429])
  expect(await statuses(distinct)).toEqual([200, 200, 200])

  const trusting = await openBackend(stripe(), { RATE_LIMIT: '2' })
  const answers = await Promise.all(
    [1, 2, 3].map((n) => openBrowser(trusting.url).get('/checkout/products', distinct(n))),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 429])
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s counts as %s', (address, block) => {
  expect(addressBlock(address)).toBe(block)
})
