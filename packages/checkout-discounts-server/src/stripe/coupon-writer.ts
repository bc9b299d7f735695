import type { Stripe } from 'stripe'
import { couponLabel } from '../offers/coupon-label.ts'
import type { Receipt } from '../offers/receipt.ts'
import { intentKey, receiptMetadata } from '../session/session-metadata.ts'
import { type CouponUpdate, previewUpdateParams } from './preview-params.ts'
import type { SessionChange } from './session-change.ts'

/**
 * Writes all receipts as the one discount that Stripe allows: a coupon made in the update itself,
 * or the one at Stripe that a single offer names. Always an amount, never a percentage, which
 * Stripe would scale when the cart grows, past what the shop decided.
 *
 * @see https://docs.stripe.com/payments/advanced/dynamically-update-discounts
 */
export function couponParams(
  { receipts, session, changesLines }: SessionChange,
  intent: string,
): Stripe.Checkout.SessionUpdateParams {
  const coupon = existingCoupon(receipts)
  return previewUpdateParams({
    discounts: coupon === null ? made(receipts, session.cart.currency, intent) : [{ coupon }],
    metadata: receiptMetadata(receipts, intent, session.metadata, coupon),
    ...(changesLines && {
      line_items: session.cart.lines.map(({ id, quantity }) => ({ id, quantity })),
    }),
  })
}

/** The coupon at Stripe that says the same; null where one has to be made. */
export function existingCoupon([first, ...others]: readonly Receipt[]): string | null {
  return others.length === 0 ? (first?.coupon ?? null) : null
}

function made(
  receipts: readonly Receipt[],
  currency: string,
  intent: string,
): CouponUpdate['discounts'] {
  if (receipts.length === 0) return ''
  return [
    {
      coupon_data: {
        name: couponLabel(receipts),
        amount_off: receipts.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
        currency,
        duration: 'once',
        metadata: { [intentKey]: intent },
      },
    },
  ]
}
