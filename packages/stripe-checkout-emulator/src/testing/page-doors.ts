import { setupWorker } from 'msw/browser'
import { Stripe } from 'stripe'
import type { StripeEmulator } from '../emulator.ts'
import { stripeEmulatorHandlers } from '../msw.ts'
import { type Door, type OpenDoor, sendBy } from './open-door.ts'

export const doors: Door[] = [{ name: 'the service worker', open: openWorker }]

const worker = setupWorker()
/** A page has one worker: started by the first test, it is stopped with the page. */
let started: Promise<unknown> | undefined

/** The SDK as it comes, on its way to `api.stripe.com` by the page's own fetch. */
async function openWorker(emulator: StripeEmulator): Promise<OpenDoor> {
  started ??= worker.start({ quiet: true, onUnhandledFrame: 'bypass' })
  await started
  worker.resetHandlers(...stripeEmulatorHandlers(emulator))
  return {
    sdk: { httpClient: Stripe.createFetchHttpClient() },
    send: sendBy((input, init) => fetch(input, init), 'https://api.stripe.com'),
    close: async () => worker.resetHandlers(),
  }
}
