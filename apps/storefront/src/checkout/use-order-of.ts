import type { StripeCheckoutSession } from '@stripe/stripe-js'
import { useEffect, useMemo, useRef } from 'react'

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
  const order = useMemo(
    () => (session ? orderInSession(openedFor, session.lineItems, products) : openedFor),
    [session, openedFor, products],
  )
  const followed = useRef(openedFor)
  const sessionId = session?.id

  useEffect(() => {
    if (sessionId === undefined || JSON.stringify(order) === JSON.stringify(followed.current))
      return
    const before = followed.current
    followed.current = order
    checkoutSessions.keepOrder(sessionId, order)
    for (const { product, quantity } of before.items) {
      const now = order.items.find((each) => each.product === product)?.quantity ?? 0
      if (now === quantity) continue
      shopCart.change((cart) =>
        now === 0 ? without(cart, product) : withQuantity(cart, product, now),
      )
    }
  }, [sessionId, order])

  return order
}
