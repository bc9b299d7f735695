import type { StripeCheckoutSession } from '@stripe/stripe-js'
import { useEffect, useState } from 'react'

import { withQuantity, without } from '../cart/cart.ts'
import { shopCart } from '../cart/shop-cart.ts'
import type { Product, SessionOrder } from '../shop-api/shop-api.ts'
import { checkoutSessions } from './checkout-sessions.ts'
import { orderInSession } from './order-in-session.ts'

type Session = Pick<StripeCheckoutSession, 'id' | 'lineItems'>

/**
 * What the session is for. Quantities are changed on the session, by the shop's server: the cart
 * and what a reload finds follow it.
 */
export function useOrderOf(
  session: Session | undefined,
  openedFor: SessionOrder,
  products: readonly Product[],
): SessionOrder {
  const [order, setOrder] = useState(openedFor)

  useEffect(() => {
    if (!session) return
    const next = orderInSession(order, session.lineItems, products)
    if (next === order) return
    checkoutSessions.keepOrder(session.id, next)
    setOrder(next)
    for (const { product, quantity } of order.items) {
      const now = next.items.find((each) => each.product === product)?.quantity ?? 0
      if (now === quantity) continue
      shopCart.change((cart) =>
        now === 0 ? without(cart, product) : withQuantity(cart, product, now),
      )
    }
  }, [session, order, products])

  return order
}
