import type { Namespace } from '../control/namespace.ts'
import { cancelSessionPayment } from '../payments/cancel-session-payment.ts'
import { keepNewCoupon } from '../resources/keep-new-coupon.ts'
import { keepNewPrice } from '../resources/keep-new-price.ts'
import { redeem } from '../resources/redeem.ts'
import type { CheckoutSession } from './checkout-session.ts'
import { emitSessionEvent } from './emit-session-event.ts'
import { expireWhenDue } from './expire-when-due.ts'
import { sessionEventOf } from './session-event.ts'

/** Keeps a new or changed session with what came inline, and says what has become of it. */
export function keepSession(namespace: Namespace, session: CheckoutSession): void {
  const before = namespace.sessions.get(session.id)
  keepWhatCameInline(namespace, session, before)
  if (session.completion && !before?.completion && session.discount) {
    redeem(session.discount, namespace)
  }
  namespace.sessions.put(session)
  namespace.tell({ type: 'session', id: session.id })
  if (!before) {
    namespace.own(session)
    expireWhenDue(namespace, session)
  }
  const event = sessionEventOf(before, session, namespace.now)
  if (event === 'expired') cancelSessionPayment(session, namespace)
  if (event) emitSessionEvent(namespace, event, session)
}

/** Prices, products, shipping rates and the coupon. */
function keepWhatCameInline(
  namespace: Namespace,
  { lines, shipping, discount }: CheckoutSession,
  before: CheckoutSession | undefined,
): void {
  if (lines !== before?.lines) {
    for (const { price, product } of lines) {
      if (!namespace.prices.has(price.id)) keepNewPrice(namespace, price, product)
    }
  }
  if (shipping !== before?.shipping) {
    for (const rate of shipping.options) {
      if (!namespace.shippingRates.has(rate.id)) namespace.shippingRates.put(rate)
    }
  }
  if (discount && discount !== before?.discount) {
    const { coupon } = discount
    // Choice: a coupon made by `coupon_data` is an ordinary coupon, to be read like any other.
    if (!namespace.coupons.has(coupon.id)) keepNewCoupon(namespace, coupon)
  }
}
