import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { cart } from '../testing/carts.ts'
import { emulatedStripe } from '../testing/emulated-stripe.ts'
import { openBackend } from '../testing/open-backend.ts'
import { openBrowser } from '../testing/open-browser.ts'
import { createLogger } from './logger.ts'

const stripe = emulatedStripe()

interface Line {
  msg: string
  requestId?: string
  step?: string
  outcome?: string
}

/** The lines of a log. */
function linesOf(log: string): Line[] {
  return log
    .trim()
    .split('\n')
    .map((line): Line => JSON.parse(line))
}

test('the guide’s four steps and the request have one id in the log, and in the answer', async () => {
  const { url, log } = await openBackend(stripe())
  const browser = openBrowser(url)
  const { id } = await browser.begin({ shopper: 'gold', items: cart })
  const apply = (requestId: string) =>
    browser.post(
      '/discounts/apply-loyalty',
      { checkout_session_id: id },
      { 'x-request-id': requestId },
    )
  const named = await apply('from.the-proxy_1')
  expect(named.headers.get('x-request-id')).toBe('from.the-proxy_1')
  const ofIt = linesOf(log()).filter(({ requestId }) => requestId === 'from.the-proxy_1')
  expect(ofIt.map(({ msg, step }) => step ?? msg)).toEqual([
    'retrieve',
    'validate',
    'recompute',
    'update',
    'request',
  ])
  expect(ofIt[3]).toMatchObject({ interaction: 'apply-loyalty', outcome: 'ok' })
  expect(named.headers.get('server-timing')).toMatch(
    /^retrieve;dur=[\d.]+, validate;dur=.+, recompute;dur=.+, update;dur=.+, total;dur=[\d.]+$/,
  )

  for (const unfit of ['a b', '<script>', 'x'.repeat(65), '']) {
    const given = (await apply(unfit)).headers.get('x-request-id')
    expect(given).toMatch(/^[0-9a-f-]{36}$/)
    expect(linesOf(log()).filter(({ requestId }) => requestId === given).length).toBeGreaterThan(1)
  }
})

test('requests that run at once keep their ids apart', async () => {
  const { url, log } = await openBackend(stripe())
  await Promise.all(
    Array.from({ length: 8 }, async (_, each) => {
      const browser = openBrowser(url)
      const { id } = await browser.begin({ shopper: 'gold', items: cart })
      const headers = { 'x-request-id': `request-${each}` }
      await browser.post('/discounts/apply-loyalty', { checkout_session_id: id }, headers)
    }),
  )
  for (let each = 0; each < 8; each += 1) {
    const ofIt = linesOf(log()).filter(({ requestId }) => requestId === `request-${each}`)
    expect(ofIt.map(({ step }) => step).filter(Boolean)).toEqual([
      'retrieve',
      'validate',
      'recompute',
      'update',
    ])
  }
})

test('what the shop’s own answers wait for stands in Server-Timing', async () => {
  const browser = openBrowser((await openBackend(stripe())).url)
  const created = await browser.post('/checkout/sessions', { shopper: 'gold', items: cart })
  expect(created.headers.get('server-timing')).toMatch(/^create;dur=[\d.]+$/)
  const read = await browser.get(`/checkout/sessions/${created.body.id}`)
  expect(read.headers.get('server-timing')).toMatch(/^retrieve;dur=[\d.]+$/)
})

describe.each(['info', 'debug'])('at level %s', (level) => {
  test('the log holds no secret, and no shopper’s session', async () => {
    const { url, account, log } = await openBackend(stripe(), { LOG_LEVEL: level })
    const browser = openBrowser(url)
    const { id, clientSecret } = await browser.begin({ shopper: 'gold', items: cart })
    const body = { checkout_session_id: id }
    account.previews = false
    await browser.post('/discounts/apply-loyalty', body)
    account.previews = true
    await browser.post('/discounts/redeem-code', { ...body, code: 'SUMMER20' })
    await browser.post('/discounts/redeem-code', { ...body, code: 'canary-code' })
    await browser.get(`/checkout/sessions/${id}?email=canary@example.com`)
    await browser.get(`/checkout/sessions/${clientSecret}`)
    const headers = { 'stripe-signature': 't=1,v1=canary', authorization: 'Bearer canary' }
    await browser.post('/webhooks/stripe', { id: 'evt_1', email: 'canary@example.com' }, headers)

    expect(log()).toContain('interaction failed')
    expect(log()).toContain('no preview of dynamic discounts')
    expect(log()).toContain('/checkout/sessions/cs_…')
    expect(log()).not.toContain('canary')
    for (const secret of [clientSecret, id, account.secretKey, browser.cookie(), 'SUMMER20']) {
      expect(secret).toBeTruthy()
      expect(log()).not.toContain(secret)
    }
  })
})

test('what a careless line would log is censored', () => {
  const stream = new PassThrough()
  const log = createLogger('debug', stream)
  log.info({ client_secret: 'canary', session: { client_secret: 'canary' } }, 'careless')
  log.info({ req: { headers: { cookie: 'canary', authorization: 'canary' } } }, 'careless')
  log.info({ headers: { cookie: 'canary', 'stripe-signature': 'canary' } }, 'careless')
  log.info({ session: { customer_details: { email: 'canary' }, customer_email: 'canary' } }, '')
  log.debug({ body: { code: 'canary' }, request: { body: 'canary' } }, 'careless')
  const answer = { headers: { 'x-secret': 'canary' }, session: { client_secret: 'canary' } }
  log.error({ err: Object.assign(new Error('refused'), { raw: answer }) }, 'careless')
  const text = 'cs_test_canary1 of canary@example.com, by sk_test_canary2, signed whsec_canary3'
  log.error({ err: new Error(text, { cause: new Error(text) }) }, 'careless')
  log.error({ err: text }, 'careless')
  const logged = String(stream.read())
  expect(logged).toContain('[redacted]')
  expect(logged).toContain('cs_… of …@…, by sk_…')
  expect(logged).not.toContain('canary')
})
