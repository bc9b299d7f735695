import { Stripe } from 'stripe'
import type { Told } from './serve.ts'
import { untyped } from './untyped.ts'

/**
 * What the sample in Stripe's guide does, with all that is wrong with it: it wants `discounts` from
 * the page, takes a tenth of the total that has the last discount in it, looks at no status, and
 * answers what Stripe refuses with a 200.
 *
 * @see https://docs.stripe.com/payments/advanced/dynamically-update-discounts
 */
export function guideSampleEndpoint(stripe: Stripe): (body: string) => Promise<Told> {
  return async (body) => {
    // What a page sends is believed.
    const sent = JSON.parse(body) as { checkout_session_id: string; discounts: unknown[] }
    try {
      const session = await stripe.checkout.sessions.retrieve(String(sent.checkout_session_id))
      if (sent.discounts.length > 1) return [200, { type: 'error', message: 'Only one discount.' }]
      const total = session.amount_total ?? 0
      const isOn = sent.discounts.length > 0 && total > 10_000
      const coupon = { name: 'Ten', amount_off: Math.trunc(total * 0.1), currency: 'usd' }
      // What it means by an empty list: the Node SDK would send none.
      const discounts = isOn ? [{ coupon_data: coupon }] : ''
      await stripe.checkout.sessions.update(session.id, untyped({ discounts }))
      return [200, { type: 'object', value: { succeeded: true } }]
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeError)) throw error
      return [200, { type: 'error', message: error.message }]
    }
  }
}
