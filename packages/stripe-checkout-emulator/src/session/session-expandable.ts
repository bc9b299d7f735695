import type { Expandable } from '../api/expand.ts'
import { paymentIntentExpandable } from '../payments/expanded-payment-intent.ts'
import { couponIncludes } from '../resources/coupon.ts'
import { promotionCodeExpandable } from '../resources/promotion-code-view.ts'
import { invoiceExpandable } from '../subscriptions/expanded-invoice.ts'
import { subscriptionExpandable } from '../subscriptions/expanded-subscription.ts'
import { lineItemExpandable } from './line-item-view.ts'
import { shippingExpandable } from './shipping-view.ts'

const code = 'discounts.promotion_code'
const { here: ofCode = [], isOffered } = promotionCodeExpandable

/** The paths that a session can expand. */
export const sessionExpandable: Expandable = {
  here: [
    'customer',
    'discounts.coupon',
    ...couponIncludes.map((path) => `discounts.coupon.${path}`),
    code,
    ...ofCode.map((path) => `${code}.${path}`),
    ...lineItemExpandable.map((path) => `line_items.data.${path}`),
    ...shippingExpandable,
    'payment_intent',
    ...paymentIntentExpandable.here.map((path) => `payment_intent.${path}`),
    'invoice',
    ...invoiceExpandable.map((path) => `invoice.${path}`),
    'subscription',
    ...subscriptionExpandable.map((path) => `subscription.${path}`),
    'total_details.breakdown.discounts',
    'total_details.breakdown.taxes',
    // Null on every session there is here, expanded or not.
    'customer_account',
    'payment_link',
    'setup_intent',
  ],
  isOffered: (path, grammar) =>
    !path.startsWith(`${code}.`) || (isOffered?.(path.slice(code.length + 1), grammar) ?? true),
}
