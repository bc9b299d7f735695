import type { StripeCheckoutSession } from '@stripe/stripe-js'

import type { ShopperChange } from '../wire.ts'
import type { CheckoutContext } from './checkout-context.ts'

type ChangeResult<ActionError> =
  | { type: 'success'; session: StripeCheckoutSession }
  | { type: 'error'; error: ActionError }

/**
 * Changes the session at Stripe, in its turn.
 *
 * @param errorOf what the action resolves to where it is refused, or Stripe is out of reach
 */
export type ChangeSession = <ActionError>(
  change: ShopperChange,
  errorOf: (cause: unknown) => ActionError,
) => Promise<ChangeResult<ActionError>>

export function createChangeSession({
  client,
  clientSecret,
  enqueue,
  store,
}: CheckoutContext): ChangeSession {
  return (change, errorOf) => {
    store.beginUpdate()
    return enqueue(async () => {
      try {
        const { session } = await client.change(clientSecret, change)
        store.endUpdate({ session })
        return { type: 'success', session: store.read() }
      } catch (error) {
        // Choice: after a refusal the page keeps the session that it knows.
        store.endUpdate()
        return { type: 'error', error: errorOf(error) }
      }
    })
  }
}
