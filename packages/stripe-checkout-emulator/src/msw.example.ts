import { setupServer } from 'msw/node'
import { createStripeEmulator } from 'stripe-checkout-emulator'
import { stripeEmulatorHandlers } from 'stripe-checkout-emulator/msw'

const server = setupServer(...stripeEmulatorHandlers(createStripeEmulator()))
server.listen() // from here on api.stripe.com and js.stripe.com are the emulator
