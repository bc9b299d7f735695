import { createStripeConstructor, type StripeConstructorOptions } from './stripe-constructor.ts'

/**
 * Sets `Stripe` on the page, where `loadStripe` finds it and loads no script. `loadStripe` keeps
 * the first one that it finds for the life of the page.
 *
 * @param options Where the emulator is, and which Stripe.js to be.
 * @example
 * const emulator = createStripeEmulator()
 * installStripeJs({ apiBase: 'https://api.stripe.com', fetch: emulator.fetch })
 */
export function installStripeJs(options: StripeConstructorOptions): void {
  Object.assign(globalThis, { Stripe: createStripeConstructor(options) })
}
