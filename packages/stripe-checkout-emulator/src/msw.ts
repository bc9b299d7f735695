import { http, type RequestHandler } from 'msw'
import type { StripeEmulator } from './emulator.ts'
import { installStripeJs } from './stripe-js/index.ts'
import { isStripeJsPath, trainOf } from './stripe-js/train.ts'

const apiBase = 'https://api.stripe.com'

/**
 * Puts an emulator in the place of `api.stripe.com`, and the emulated Stripe.js in the place of
 * the script that `loadStripe` injects.
 *
 * @returns handlers for `setupWorker`, `setupServer`, or a story's parameters
 *
 * @see https://mswjs.io/docs/
 *
 * @example
 * ```ts
 * const worker = setupWorker(...stripeEmulatorHandlers(createStripeEmulator()))
 * await worker.start()
 * ```
 */
export function stripeEmulatorHandlers(emulator: StripeEmulator): RequestHandler[] {
  return [
    // A dropped connection is a TypeError of fetch's, and MSW's is made of this response.
    http.all(`${apiBase}/*`, ({ request }) =>
      emulator.fetch(request).catch((error: unknown) => {
        if (error instanceof TypeError) return Response.error()
        throw error
      }),
    ),
    http.get('https://js.stripe.com/*', ({ request }) => {
      const { pathname } = new URL(request.url)
      if (!isStripeJsPath(pathname)) return undefined
      // This runs in the page that waits for the script: what the script would do is done right
      // here, from the module that the page has loaded already.
      installStripeJs({ apiBase, train: trainOf(pathname) })
      return new Response('// stripe-checkout-emulator has set window.Stripe\n', {
        headers: { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' },
      })
    }),
  ]
}
