import type { StripeCheckoutLoadActionsSuccess } from '@stripe/stripe-js'

import { asTextOrNull } from './argument.ts'
import type { CheckoutContext } from './checkout-context.ts'
import { checkEmail } from './email.ts'
import type { PageFields } from './session-store.ts'

type Actions = StripeCheckoutLoadActionsSuccess

/**
 * What the shopper says of themselves.
 *
 * Choice: it stays in the page until `confirm` sends it, and a re-read of the session does not
 * take it away.
 *
 * @see https://docs.stripe.com/js/custom_checkout/update_email
 * @see https://docs.stripe.com/js/custom_checkout/update_phone_number
 */
export function createPageFieldUpdates({
  enqueue,
  store,
}: CheckoutContext): Pick<
  Actions,
  'updateBusinessName' | 'updateEmail' | 'updateIndividualName' | 'updatePhoneNumber'
> {
  const keep = (fields: Partial<PageFields>) => {
    store.update({ page: { ...store.state().page, ...fields } })
    return { type: 'success' as const, session: store.read() }
  }
  return {
    updateEmail(email) {
      const given = asTextOrNull(email, 'updateEmail(email)')
      return enqueue(async () => {
        const error = given === null ? null : checkEmail(given)
        return error ? { type: 'error', error } : keep({ email: given })
      })
    },
    updatePhoneNumber(phoneNumber) {
      const given = asTextOrNull(phoneNumber, 'updatePhoneNumber(phoneNumber)')
      return enqueue(async () => keep({ phoneNumber: given }))
    },
    updateIndividualName(individualName) {
      const given = asTextOrNull(individualName, 'updateIndividualName(individualName)')
      return enqueue(async () => keep({ individualName: given }))
    },
    updateBusinessName(businessName) {
      const given = asTextOrNull(businessName, 'updateBusinessName(businessName)')
      return enqueue(async () => keep({ businessName: given }))
    },
  }
}
