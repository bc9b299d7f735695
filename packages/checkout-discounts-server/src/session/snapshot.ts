import type { Stripe } from 'stripe'
import { InteractionError } from '../interaction-error.ts'
import { intentKey, offerKey } from '../stripe/coupon-metadata.ts'

/** The discount on a Checkout Session; Stripe takes one at a time. */
interface SessionDiscount {
  /** The offer that it came from, or null where the shop attached it by other means. */
  offer: string | null
  /** The intent that wrote it. */
  intent: string | null
  label: string
  /** Minor units. */
  amountMinor: number
}

/** What our rules read of a Checkout Session. */
export interface SessionSnapshot {
  id: string
  open: boolean
  /** ISO 4217, lower case. */
  currency: string
  /** Minor units, before discounts. */
  subtotalMinor: number
  /** BCP 47. */
  locale: string
  discount: SessionDiscount | null
}

/**
 * Reads a Checkout Session that was retrieved with `discounts.coupon` expanded.
 *
 * @throws InteractionError `bad_request` for a session that takes no payment
 */
export function readSnapshot(session: Stripe.Checkout.Session): SessionSnapshot {
  const { currency, amount_subtotal: subtotalMinor } = session
  if (session.mode === 'setup' || currency === null || subtotalMinor === null) {
    throw new InteractionError('bad_request', 'This Checkout Session takes no payment.')
  }
  return {
    id: session.id,
    open: session.status === 'open',
    currency,
    subtotalMinor,
    locale: localeOf(session),
    discount: readDiscount(session),
  }
}

function readDiscount(session: Stripe.Checkout.Session): SessionDiscount | null {
  const discount = session.discounts?.[0]
  if (!discount) return null
  const coupon = typeof discount.coupon === 'object' ? discount.coupon : null
  return {
    offer: coupon?.metadata?.[offerKey] ?? null,
    intent: coupon?.metadata?.[intentKey] ?? null,
    label: coupon?.name ?? '',
    amountMinor: session.total_details?.amount_discount ?? 0,
  }
}

function localeOf({ locale }: Stripe.Checkout.Session): string {
  // Choice: `auto` is the browser's language, which Stripe.js knows and the session does not say.
  return locale === null || locale === 'auto' ? 'en' : locale
}
