import { Stripe } from 'stripe'
import type { Told } from './serve.ts'
import { untyped } from './untyped.ts'

/** The smallest endpoint that does all that Stripe's guide asks: 10 % off. */
export function carefulEndpoint(stripe: Stripe): (body: string) => Promise<Told> {
  return async (body) => {
    const id = sessionIdIn(body)
    if (id === undefined) return told(400, 'checkout_session_id is missing')
    try {
      const session = await stripe.checkout.sessions.retrieve(id)
      if (session.status !== 'open') return told(410, 'this checkout is over')
      const tenth = Math.floor((session.amount_subtotal ?? 0) / 10)
      const coupon = { name: 'Ten', amount_off: tenth, currency: session.currency }
      await stripe.checkout.sessions.update(id, untyped({ discounts: [{ coupon_data: coupon }] }))
      return [200, { type: 'object', value: { succeeded: true } }]
    } catch (error) {
      const isUnknown = error instanceof Stripe.errors.StripeError && error.statusCode === 404
      return isUnknown ? told(404, 'there is no such checkout') : told(502, 'Stripe failed')
    }
  }
}

function told(status: number, message: string): Told {
  return [status, { type: 'error', message }]
}

function sessionIdIn(body: string): string | undefined {
  try {
    const { checkout_session_id: id } = JSON.parse(body) as { checkout_session_id?: unknown }
    return typeof id === 'string' ? id : undefined
  } catch {
    return undefined
  }
}
