import { setupServer } from 'msw-2/node'
import { Stripe } from 'stripe'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { createStripeEmulator } from './create-stripe-emulator.ts'
import { stripeEmulatorHandlers } from './msw.ts'
import { openSession } from './testing/carts.ts'
import { untyped } from './testing/untyped.ts'
import { versions } from './testing/versions.ts'

// As in a project that has installed MSW 2: the package of that name is the older one.
vi.mock('msw', () => import('msw-2'))

const emulator = createStripeEmulator()
const account = emulator.namespace('shop')
// MSW 2 and 3 have types of their own for the same handlers.
const handlers: unknown = stripeEmulatorHandlers(emulator)
const server = setupServer(...(handlers as Parameters<typeof setupServer>))

const clients = [
  ['node:https', () => ({})],
  // Made once MSW has put its own fetch in place: it keeps the one that it finds.
  ['fetch', () => ({ httpClient: Stripe.createFetchHttpClient() })],
] as const

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))

afterAll(() => server.close())

it.each(clients)('serves the official SDK behind MSW 2, too, by %s', async (_by, client) => {
  const stripe = new Stripe(account.secretKey, {
    ...client(),
    maxNetworkRetries: 0,
    telemetry: false,
    ...untyped({ apiVersion: versions.endivePreview }),
  })
  const { id } = await openSession(stripe, { metadata: { cart: '7' } })
  await expect(stripe.checkout.sessions.retrieve(id)).resolves.toMatchObject({
    amount_total: 3490,
    metadata: { cart: '7' },
  })
  await expect(stripe.coupons.retrieve('nope')).rejects.toMatchObject({
    code: 'resource_missing',
    requestId: expect.stringMatching(/^req_/),
  })
  const lost = account.faults.add({ answer: 'drop' })
  await expect(stripe.coupons.retrieve('nope')).rejects.toMatchObject({
    type: 'StripeConnectionError',
  })
  lost.remove()
})

it('serves Stripe.js behind MSW 2, too', async () => {
  const response = await fetch('https://js.stripe.com/endive/stripe.js')
  expect(response.headers.get('content-type')).toBe('text/javascript')
  expect(Reflect.get(globalThis, 'Stripe')).toHaveProperty('version', 'endive')
  Reflect.deleteProperty(globalThis, 'Stripe')
})
