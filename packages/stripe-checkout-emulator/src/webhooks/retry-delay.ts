const firstMs = 10 * 60 * 1000
const retries = 3

/**
 * How long Stripe waits until it tries to deliver again.
 * Choice: it says that in a sandbox it tries three times over a few hours; 10, 30 and 90 minutes
 * after the attempt before are a bit more than two.
 *
 * @param attempt that has failed: 1 for the first
 * @returns milliseconds; null: it gives up
 *
 * @see https://docs.stripe.com/webhooks#behaviors
 */
export function retryDelayMs(attempt: number): number | null {
  return attempt > retries ? null : firstMs * 3 ** (attempt - 1)
}
