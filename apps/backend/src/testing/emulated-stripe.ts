import { startStripeEmulatorServer } from 'stripe-checkout-emulator/node'
import { beforeAll } from 'vitest'

/** An emulated Stripe over HTTP for all tests of a file. */
export function emulatedStripe() {
  let server: Awaited<ReturnType<typeof startStripeEmulatorServer>> | undefined
  beforeAll(async () => {
    const started = await startStripeEmulatorServer({ port: 0 })
    server = started
    return () => started.close()
  })
  return () => {
    if (!server) throw new Error('The emulator is started before the tests, and not before that.')
    return server
  }
}
