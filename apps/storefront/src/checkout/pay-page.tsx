import { CheckoutElementsProvider } from '@stripe/react-stripe-js/checkout'
import { useMemo } from 'react'
import { redirect, useLoaderData } from 'react-router'

import { sessionOrder } from '../cart/cart.ts'
import { fitShopCart, shopCart } from '../cart/shop-cart.ts'
import { discountsPath } from '../shop-api/shop-api.ts'
import { useShopConfig } from '../shell/shop.tsx'

import { Checkout } from './checkout.tsx'
import { checkoutSessions } from './checkout-sessions.ts'
import { stripeClient } from '../stripe/stripe-client.ts'
import { stripeFonts } from '../stripe/stripe-fonts.ts'
import { useAppearance } from '../stripe/use-appearance.ts'
import { WithDiscounts } from './with-discounts.tsx'

export async function payLoader() {
  const { products } = await fitShopCart()
  const cart = shopCart.read()
  if (cart.lines.length === 0) return redirect('/')
  const order = sessionOrder(cart)
  const entry = await checkoutSessions.enter(order)
  if (entry.state === 'paid') return redirect(`/receipt/${entry.id}`)
  return { session: entry, order, products }
}

export function PayPage() {
  const { session, order, products } = useLoaderData<typeof payLoader>()
  const config = useShopConfig()
  const appearance = useAppearance()
  const { id, clientSecret } = session

  const options = useMemo(
    () => ({ clientSecret, elementsOptions: { appearance, fonts: stripeFonts } }),
    [clientSecret, appearance],
  )

  return (
    <CheckoutElementsProvider key={id} stripe={stripeClient(config)} options={options}>
      <title>Checkout · Octavo</title>
      <WithDiscounts server={discountsPath(order.withoutPreview)}>
        <Checkout order={order} products={products} />
      </WithDiscounts>
    </CheckoutElementsProvider>
  )
}
