import type { Stripe } from 'stripe'
import { intentKey, offerKey } from './coupon-metadata.ts'
import type { DiscountWrite } from './discount-write.ts'
import { previewUpdateParams } from './preview-params.ts'

/**
 * Writes a discount as a coupon made in the update itself. Always an amount, never a percentage,
 * which Stripe would scale when the cart grows, past what the shop decided.
 *
 * @see https://docs.stripe.com/payments/advanced/dynamically-update-discounts
 */
export function couponDataParams({
  intent,
  change,
}: DiscountWrite): Stripe.Checkout.SessionUpdateParams {
  if (change.kind === 'clear') return previewUpdateParams({ discounts: '' })
  return previewUpdateParams({
    discounts: [
      {
        coupon_data: {
          name: change.label,
          amount_off: change.amountMinor,
          currency: change.currency,
          duration: 'once',
          metadata: { [offerKey]: change.offer, [intentKey]: intent },
        },
      },
    ],
  })
}
