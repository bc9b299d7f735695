import { setupServer } from 'msw/node'
import { afterEach, expect, it } from 'vitest'
import { createStripeEmulator } from './create-stripe-emulator.ts'
import { stripeEmulatorHandlers } from './msw.ts'

const server = setupServer(...stripeEmulatorHandlers(createStripeEmulator()))

afterEach(() => {
  server.close()
  Reflect.deleteProperty(globalThis, 'Stripe')
})

it.each([
  ['/clover/stripe.js', 'clover'],
  ['/v3/', 'endive'],
])('answers the script %s, with window.Stripe set by then', async (path, version) => {
  server.listen({ onUnhandledFrame: 'error' })
  const response = await fetch(`https://js.stripe.com${path}`)
  expect(response.headers.get('content-type')).toBe('text/javascript')
  expect(Reflect.get(globalThis, 'Stripe')).toHaveProperty('version', version)
})
