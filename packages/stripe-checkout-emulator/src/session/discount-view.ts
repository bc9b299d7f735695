import type Stripe from 'stripe'
import type { ApiVersion } from '../api/api-version.ts'
import { type Expansion, expansionAt } from '../api/expand.ts'
import type { Namespace } from '../control/namespace.ts'
import { couponView } from '../resources/coupon.ts'
import { couponOfCode } from '../resources/coupon-of-code.ts'
import { discountObject } from '../resources/discount-object.ts'
import { promotionCodeView } from '../resources/promotion-code-view.ts'
import type { CheckoutSession, SessionDiscount } from './checkout-session.ts'

/** What a session names by its id, and shows in full where that is wanted. */
export type Account = Pick<
  Namespace,
  | 'charges'
  | 'coupons'
  | 'customers'
  | 'invoices'
  | 'paymentIntents'
  | 'paymentMethods'
  | 'products'
  | 'promotionCodes'
  | 'subscriptions'
>

interface RefOptions {
  version: ApiVersion
  expand: Expansion
  /** Epoch seconds. */
  now: number
  account?: Account
}

/** An entry of the session's `discounts`. */
export function discountRef(discount: SessionDiscount, options: RefOptions) {
  const { coupon, start } = discount
  const { expand } = options
  return {
    coupon: expand.has('discounts.coupon')
      ? couponView(coupon, start, expansionAt('discounts.coupon', expand))
      : coupon.id,
    promotion_code: promotionCodeRef(discount, options),
  }
}

function promotionCodeRef({ promotionCode }: SessionDiscount, options: RefOptions) {
  const { account, expand, now, version } = options
  if (!promotionCode || !account || !expand.has('discounts.promotion_code')) {
    return promotionCode?.id ?? null
  }
  const code = account.promotionCodes.get(promotionCode.id) ?? promotionCode
  const customer = account.customers.get(code.customer ?? '')
  const path = 'discounts.promotion_code'
  return promotionCodeView(
    code,
    {
      coupon: couponOfCode(code, account),
      ...(customer && expand.has(`${path}.customer`) && { customer }),
      nowSeconds: now,
    },
    version,
    expansionAt(path, expand),
  )
}

export interface DiscountRow {
  /** Minor units. */
  amount: number
  discount: Stripe.Discount
}

/**
 * What a discount takes off, of a session or of one of its lines: a row, or none where it takes
 * nothing off.
 *
 * @param amount minor units
 */
export function discountRows(
  amount: number,
  session: CheckoutSession,
  version: ApiVersion,
): DiscountRow[] {
  const { discount } = session
  if (!discount || amount === 0) return []
  return [{ amount, discount: discountView(discount, session, version) }]
}

function discountView(
  { promotionCode, ...discount }: SessionDiscount,
  { id: checkoutSession, customer }: CheckoutSession,
  version: ApiVersion,
): Stripe.Discount {
  const code = promotionCode?.id ?? null
  return discountObject(
    { ...discount, promotionCode: code, end: null, checkoutSession, customer },
    version,
  )
}
