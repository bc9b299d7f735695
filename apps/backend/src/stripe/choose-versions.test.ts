import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { cart } from '../testing/carts.ts'
import { emulatedStripe } from '../testing/emulated-stripe.ts'
import { openBackend } from '../testing/open-backend.ts'
import { openBrowser } from '../testing/open-browser.ts'

const stripe = emulatedStripe()

let count = 0

/** On an account of its own, with or without the previews. */
async function openOn(previews: boolean, env: Record<string, string> = {}) {
  const name = `account${(count += 1)}`
  stripe().emulator.namespace(name).previews = previews
  return openBackend(stripe(), { ACCOUNT: name, DISCOUNT_WRITER: 'auto', ...env })
}

describe.each(['endive', 'basil'])('DISCOUNT_WRITER=auto on the %s row', (row) => {
  test.each([
    [true, 'coupon_data', 'available under'],
    [false, 'repriced_lines', 'written into the prices of the lines'],
  ])('with previews: %s', async (previews, writer, message) => {
    const { url, chosen } = await openOn(previews, { STRIPE_VERSION_ROW: row })
    expect(await chosen).toMatchObject({
      versions: { writer },
      message: expect.stringContaining(message),
      isDoubtful: false,
    })
    const browser = openBrowser(url)
    const { id } = await browser.begin({ shopper: 'gold', items: cart })
    await browser.post('/discounts/apply-loyalty', { checkout_session_id: id })
    expect((await browser.get(`/checkout/sessions/${id}`)).body).toMatchObject({
      amountSubtotal: 17_700,
      amountDiscount: 1_770,
      amountTotal: 15_930,
      discounts: [{ label: 'Loyalty discount', amount: 1_770 }],
    })
  })
})

test('a version string of the preview is not sent where there is no preview', async () => {
  const { chosen } = await openOn(false, { STRIPE_API_VERSION: '2026-08-26.preview' })
  expect((await chosen).versions.apiVersion).toBe('2026-10-28.endive')
})

test('a writer that is named asks nothing', async () => {
  const { chosen, account } = await openOn(false, { DISCOUNT_WRITER: 'repriced_lines' })
  expect(await chosen).toMatchObject({ versions: { writer: 'repriced_lines' }, isDoubtful: false })
  expect(account.requests).toEqual([])
})

test('where Stripe cannot be asked, it is the preview’s way, with a warning', async () => {
  const { url, chosen, log } = await openOn(true, { STRIPE_API_BASE: 'http://127.0.0.1:9' })
  expect(await chosen).toMatchObject({ versions: { writer: 'coupon_data' }, isDoubtful: true })
  expect((await openBrowser(url).get('/readyz')).status).toBe(200)
  expect(log()).toMatch(/"level":40,.*Dynamic discounts under .*: not known/)
})

test('until Stripe has answered the shop is alive and not ready, and requests wait', async () => {
  const asked = Promise.withResolvers<() => void>()
  const slow = createServer((_request, response) => {
    asked.resolve(() => response.writeHead(500).end())
  })
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void slow.close())
  // A server that listens on a port has an address of this kind.
  const { port } = slow.address() as AddressInfo
  const { url } = await openOn(true, { STRIPE_API_BASE: `http://127.0.0.1:${port}` })
  const browser = openBrowser(url)
  const answer = await asked.promise
  expect((await browser.get('/healthz')).body).toEqual({ status: 'ok' })
  expect(await browser.get('/readyz')).toMatchObject({
    status: 503,
    body: { status: 'not_ready', checks: { database: true, stripe: false } },
  })
  const products = browser.get('/checkout/products')
  answer()
  expect((await products).status).toBe(200)
  expect(await browser.get('/readyz')).toMatchObject({ status: 200, body: { status: 'ready' } })
})

test('ends, also while Stripe does not answer', async () => {
  const silent = createServer(() => undefined)
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => silent.closeAllConnections())
  onTestFinished(() => void silent.close())
  // A server that listens on a port has an address of this kind.
  const { port } = silent.address() as AddressInfo
  const { close } = await openOn(true, { STRIPE_API_BASE: `http://127.0.0.1:${port}` })
  const from = performance.now()
  await close()
  // A call to Stripe is given up after five.
  expect(performance.now() - from).toBeLessThan(4_500)
})
