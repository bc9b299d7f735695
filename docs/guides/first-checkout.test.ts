import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

import { setupServer } from 'msw/node'
import { createStripeEmulator } from 'stripe-checkout-emulator'
import { stripeEmulatorHandlers } from 'stripe-checkout-emulator/msw'
import { createServer } from 'vite'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'

const stripe = setupServer(...stripeEmulatorHandlers(createStripeEmulator()))
beforeAll(() => stripe.listen({ onUnhandledFrame: 'bypass' }))
afterAll(() => stripe.close())

/** The server of the guide, behind the page's own as its Vite has it. */
async function openShop() {
  onTestFinished(() => void vi.unstubAllEnvs())
  vi.stubEnv('PORT', '0')
  const { server } = await import('./first-checkout/server.ts')
  onTestFinished(() => void server.close())
  if (!server.listening) await once(server, 'listening')
  // A server that listens on a port has an address of this kind.
  vi.stubEnv('PORT', String((server.address() as AddressInfo).port))
  const root = join(import.meta.dirname, 'first-checkout')
  const page = await createServer({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
  })
  onTestFinished(() => page.close())
  await page.listen(0)
  return page.resolvedUrls?.local.at(0) ?? ''
}

test('the server of the README opens a checkout, and gives its own shopper a discount', async () => {
  const url = await openShop()
  const post = (path: string, headers: HeadersInit = {}, body: object = {}) =>
    fetch(new URL(path, url), {
      method: 'POST',
      // As a browser at the address that the guide names says it.
      headers: {
        'content-type': 'application/json',
        origin: 'http://localhost:5173',
        ...headers,
      },
      body: JSON.stringify(body),
    })

  const opened = await post('/checkout/sessions')
  const { clientSecret } = await opened.json()
  const [checkout_session_id] = clientSecret.split('_secret_')
  const cookie = opened.headers.get('set-cookie') ?? ''

  const strangers = await post('/discounts/apply-loyalty', {}, { checkout_session_id })
  expect(strangers.status).toBe(404)
  const applied = await post('/discounts/apply-loyalty', { cookie }, { checkout_session_id })
  expect(await applied.json()).toMatchObject({
    value: { succeeded: true, totals: { subtotal: '$105.00', discount: '$10.50' } },
  })
})
