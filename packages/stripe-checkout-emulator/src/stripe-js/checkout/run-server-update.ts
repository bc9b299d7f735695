import type { StripeCheckoutLoadActionsSuccess } from '@stripe/stripe-js'

import { IntegrationError } from '../integration-error.ts'
import { buyerError } from './buyer-error.ts'
import type { CheckoutContext } from './checkout-context.ts'
import { TimeLimitError, withTimeLimit } from './time-limit.ts'

/**
 * Lets the page's server change the session, then reads it again.
 *
 * Choice: updates run one at a time, in order, and `change` fires before the promise resolves.
 * An update started inside another one therefore waits until the outer one's time is up.
 * A function that fails is not followed by a re-read.
 *
 * @see https://docs.stripe.com/js/custom_checkout/run_server_update
 */
export function createRunServerUpdate(
  context: CheckoutContext,
): StripeCheckoutLoadActionsSuccess['runServerUpdate'] {
  const { client, clientSecret, enqueue, settings, store } = context

  async function run(userFunction: () => Promise<unknown>) {
    try {
      await withTimeLimit(userFunction, settings.timeoutMs)
    } catch (error) {
      store.endUpdate()
      // Choice: a time-out rejects; Stripe's guide says so, its reference reads otherwise.
      if (error instanceof TimeLimitError && settings.onServerUpdateTimeout === 'resolve') {
        return { type: 'error' as const, error: buyerError(error) }
      }
      throw error
    }
    try {
      const { session } = await client.readSession(clientSecret)
      store.endUpdate({ session })
      return { type: 'success' as const, session: store.read() }
    } catch (error) {
      store.endUpdate()
      return { type: 'error' as const, error: buyerError(error) }
    }
  }

  return (userFunction) => {
    if (typeof userFunction !== 'function') {
      throw new IntegrationError('runServerUpdate takes a function that returns a Promise.')
    }
    store.beginUpdate()
    return enqueue(() => run(userFunction))
  }
}
