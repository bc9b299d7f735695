import type { StripeCheckoutLoadActionsSuccess } from '@stripe/stripe-js'

import type { CheckoutContext } from './checkout-context.ts'
import { checkEmail } from './email.ts'

/**
 * Takes the shopper's email.
 *
 * Choice: it stays in the page until `confirm` sends it, and a re-read of the session does not
 * take it away.
 *
 * @see https://docs.stripe.com/js/custom_checkout/update_email
 */
export function createUpdateEmail({
  enqueue,
  store,
}: CheckoutContext): StripeCheckoutLoadActionsSuccess['updateEmail'] {
  return (email) =>
    enqueue(async () => {
      const error = email === null ? null : checkEmail(email)
      if (error) return { type: 'error', error }
      store.update({ email })
      return { type: 'success', session: store.read() }
    })
}
