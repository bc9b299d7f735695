import { invalidRequest } from '../api/stripe-error.ts'
import { formatAmount } from '../money/format-amount.ts'
import { appliesTo } from '../resources/coupon.ts'
import type { CheckoutSession } from './checkout-session.ts'
import { totalsOf } from './totals.ts'

/**
 * Whether the discount of a session still is what it was given for: whoever takes something out of
 * an order takes the code off first.
 *
 * @throws StripeError 400 `promotionCodeAmountInsufficient`, `couponAppliesToNothing`
 * @see https://docs.stripe.com/js/custom_checkout/remove_optional_line_item
 */
export function checkDiscountHolds(session: CheckoutSession): void {
  const { currency, discount, lines } = session
  if (!discount) return
  const minimum = discount.promotionCode?.minimumAmounts[currency]
  // Choice: Stripe documents the codes, and not the texts.
  if (minimum !== undefined && totalsOf(session).subtotal < minimum) {
    throw invalidRequest(
      `The promotion code needs a subtotal of at least ${formatAmount(minimum, currency, 'en')}.`,
      {
        code: 'promotionCodeAmountInsufficient',
        minimum_amount: minimum,
        minimum_amount_currency: currency,
      },
    )
  }
  if (!lines.some(({ product }) => appliesTo(discount.coupon, product.id))) {
    throw invalidRequest('The discount would not apply to any of the remaining items.', {
      code: 'couponAppliesToNothing',
    })
  }
}
