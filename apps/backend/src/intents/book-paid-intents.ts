import type { DatabaseSync } from 'node:sqlite'
import { transaction } from 'checkout-discounts-server/sqlite'
import type { RequestHandler } from 'express'
import type { Stripe } from 'stripe'
import { completeOrder } from '../shop/complete-order.ts'
import type { Shop } from '../shop/open-shop.ts'
import { readOrder } from './intent-order.ts'

interface IntentWebhookOptions {
  shop: Shop
  stripe: Stripe
  database: DatabaseSync
  /** Of the endpoint at Stripe: today's first. */
  secrets: readonly string[]
  /** Epoch milliseconds. */
  clock(): number
}

/**
 * Books an order that was paid by a PaymentIntent. All other events, and those whose signature is
 * not Stripe's, are left to what comes after it.
 *
 * A Checkout Session has a PaymentIntent, too: that one is none of this shop's making, and is left
 * to the session.
 */
export function bookPaidIntents({ shop, stripe, database, ...options }: IntentWebhookOptions) {
  const { secrets, clock } = options
  const book: RequestHandler = async (request, response, next) => {
    const signature = request.headers['stripe-signature']
    const event = await readEvent(stripe, request.body, String(signature), secrets)
    const intent = event?.type === 'payment_intent.succeeded' ? event.data.object : null
    if (!intent || !readOrder(intent)) {
      next()
      return
    }
    const { id, currency, amount_received: amount_total, metadata } = intent
    transaction(database, () =>
      completeOrder(
        shop,
        { id, currency, amount_total, metadata },
        // Offers that cost points are not for such an order.
        { pointsSpent: 0, paidAtMs: clock() },
      ),
    )
    response.type('text/plain').send('Booked.')
  }
  return book
}

/** Null for what Stripe has not signed with one of the secrets. */
async function readEvent(
  stripe: Stripe,
  body: Buffer,
  signature: string,
  secrets: readonly string[],
): Promise<Stripe.Event | null> {
  for (const secret of secrets) {
    const event = await stripe.webhooks
      .constructEventAsync(body, signature, secret)
      .catch(() => null)
    if (event) return event
  }
  return null
}
