import {
  type DiscountAnswer,
  type InteractionBody,
  statusByCode,
} from 'checkout-discounts-contract'
import { http, HttpResponse, type PathParams } from 'msw'
import type { Stripe } from 'stripe'

/** A backend of another make, by hand: the contract types what it is asked and what it may answer. */
export function otherBackend(stripe: Stripe) {
  const apply = http.post<PathParams, InteractionBody, DiscountAnswer>
  const path = '*/discounts/apply-loyalty'
  return {
    agrees: apply(path, async ({ request }) => {
      await takeTenPercentOff(stripe, await request.json())
      return HttpResponse.json({ type: 'object', value: { succeeded: true } })
    }),
    refuses: apply(path, () =>
      HttpResponse.json(
        { type: 'error', code: 'refused', reason: 'ended', message: 'Last week, it was.' },
        { status: statusByCode.refused },
      ),
    ),
    /** Once: then it is asked again, under the same key. */
    losesItsAnswer: apply(
      path,
      async ({ request }) => {
        await takeTenPercentOff(stripe, await request.json())
        return HttpResponse.error()
      },
      { once: true },
    ),
  }
}

/** The page shows what the session says, not what the answer says: it has to change. */
function takeTenPercentOff(stripe: Stripe, { checkout_session_id }: InteractionBody) {
  // The stable SDK does not type what is in preview.
  const params = {
    discounts: [{ coupon_data: { name: 'Loyalty discount', percent_off: 10 } }],
  } as Stripe.Checkout.SessionUpdateParams
  return stripe.checkout.sessions.update(checkout_session_id, params, {
    apiVersion: '2025-03-31.basil; checkout_server_update_beta=v1',
  })
}
