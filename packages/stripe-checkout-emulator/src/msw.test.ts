import { setupServer } from 'msw/node'
import { afterEach, expect, it } from 'vitest'
import { createStripeEmulator } from './create-stripe-emulator.ts'
import { stripeEmulatorHandlers } from './msw.ts'

const server = setupServer(...stripeEmulatorHandlers(createStripeEmulator()))

afterEach(() => {
  server.close()
  Reflect.deleteProperty(globalThis, 'Stripe')
})

it('answers the script that loadStripe injects, with window.Stripe set by then', async () => {
  server.listen({ onUnhandledFrame: 'error' })
  const response = await fetch('https://js.stripe.com/clover/stripe.js')
  expect(response.headers.get('content-type')).toBe('text/javascript')
  expect(Reflect.get(globalThis, 'Stripe')).toHaveProperty('version', 'clover')
})
