import { invalidRequest, type StripeError } from '../api/stripe-error.ts'
import { randomId } from '../random-id.ts'
import { appliesTo, type Coupon } from '../resources/coupon.ts'
import type { PromotionCode } from '../resources/promotion-code.ts'
import { type Redemption, redemptionRefusal } from '../resources/redemption-refusal.ts'
import type { CheckoutSession } from './checkout-session.ts'
import { totalsOf } from './totals.ts'

/** What is known of promotion codes, and of who redeems one. */
export interface Redeeming {
  /** Epoch seconds. */
  now: number
  /** An active code as it was typed, without regard to case. */
  findCode(text: string): { code: PromotionCode; coupon: Coupon } | undefined
  customer: Redemption['customer']
}

/**
 * The session after the shopper has entered a promotion code. It takes the place of what was on.
 *
 * @throws StripeError 400 `invalidCode`, `promotionCodeAmountInsufficient`; without a code where
 * the session takes none
 * @see https://docs.stripe.com/js/custom_checkout/apply_promotion_code
 */
export function withPromotionCode(
  session: CheckoutSession,
  text: string,
  { now, findCode, customer }: Redeeming,
): CheckoutSession {
  refuseServersDiscounts(session)
  if (session.echoed.allowPromotionCodes !== true) {
    // Choice: what Stripe says here is not documented.
    throw invalidRequest(
      'This Checkout Session takes no promotion codes: create it with allow_promotion_codes=true.',
      { param: 'promotion_code' },
    )
  }
  const found = findCode(text.trim())
  // Choice: these texts are not documented. They are shown to the shopper.
  if (!found) throw invalidCode('This promotion code is invalid.')
  const { code, coupon } = found
  const refusal = redemptionRefusal(code, {
    coupon,
    nowSeconds: now,
    customer,
    subtotalMinor: totalsOf(session).subtotal,
    currency: session.currency,
  })
  if (refusal) {
    throw refusal.reason === 'invalid'
      ? invalidCode(refusal.message)
      : invalidRequest(refusal.message, { code: 'promotionCodeAmountInsufficient' })
  }
  if (!session.lines.some(({ product }) => appliesTo(coupon, product.id))) {
    // Choice: a code that is for none of the lines has no error code of its own.
    throw invalidCode('This promotion code does not apply to any of the items.')
  }
  return {
    ...session,
    discount: { id: randomId('di_estimated'), coupon, promotionCode: code, start: now },
  }
}

/**
 * The session after the shopper has taken the promotion code off.
 * Choice: a discount that came without a code is not the shopper's, and stays.
 */
export function withoutPromotionCode(session: CheckoutSession): CheckoutSession {
  refuseServersDiscounts(session)
  return session.discount?.promotionCode ? { ...session, discount: null } : session
}

/** @see https://docs.stripe.com/payments/advanced/dynamically-update-discounts */
function refuseServersDiscounts({ serverUpdatesDiscounts }: CheckoutSession): void {
  if (!serverUpdatesDiscounts) return
  // Choice: that promotion codes are off is documented, what is said is not.
  throw invalidRequest(
    'The discounts of this Checkout Session are updated by the server only: permissions[update_discounts].',
    { param: 'promotion_code' },
  )
}

function invalidCode(message: string): StripeError {
  return invalidRequest(message, { code: 'invalidCode' })
}
