import type { Stripe } from 'stripe'
import { lacksPreview, readStripeFailure } from './stripe-failure.ts'
import { createSessionParams, type StripeVersionRow } from './versions.ts'

/** Whether an account can do what we ask of it. */
export interface PreviewProbe {
  /** Null where Stripe could not be asked, or refused for another reason, such as its key. */
  available: boolean | null
  /** One line for who runs the server: what is, and what to do. */
  message: string
}

/**
 * Asks Stripe once whether this account has dynamic discounts, by making a Checkout Session that
 * needs them and expiring it at once. Never rejects.
 *
 * @see https://docs.stripe.com/payments/advanced/dynamically-update-discounts
 *
 * @example
 * ```ts
 * console.log((await probePreview(stripe, stripeVersionRow())).message)
 * ```
 */
export async function probePreview(stripe: Stripe, row: StripeVersionRow): Promise<PreviewProbe> {
  const request = { apiVersion: row.apiVersion, timeout: 5_000, maxNetworkRetries: 0 }
  try {
    const session = await stripe.checkout.sessions.create(
      createSessionParams(row, {
        mode: 'payment',
        return_url: 'https://example.com/probe',
        line_items: [
          {
            quantity: 1,
            price_data: { currency: 'usd', unit_amount: 100, product_data: { name: 'Probe' } },
          },
        ],
      }),
      request,
    )
    // Left open it would do no harm: nobody has its client secret.
    await stripe.checkout.sessions.expire(session.id, {}, request).catch(() => undefined)
    return { available: true, message: `Dynamic discounts: available under ${row.apiVersion}.` }
  } catch (error) {
    return explain(error, row)
  }
}

function explain(error: unknown, row: StripeVersionRow): PreviewProbe {
  const failure = readStripeFailure(error)
  const detail = failure.cause instanceof Error ? failure.cause.message : ''
  const subject = `Dynamic discounts under ${row.apiVersion}`
  if (lacksPreview(error)) {
    return { available: false, message: `${subject}: not available; ${failure.message}` }
  }
  return {
    available: null,
    message:
      failure.code === 'unavailable'
        ? `${subject}: not known, because Stripe could not be asked. Is there a network? (${detail})`
        : `${subject}: not known; ${failure.message}`,
  }
}
