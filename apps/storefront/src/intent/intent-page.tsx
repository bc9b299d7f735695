import { Elements } from '@stripe/react-stripe-js'
import { useMemo } from 'react'
import { redirect, useLoaderData } from 'react-router'

import { sessionOrder } from '../cart/cart.ts'
import { fitShopCart, shopCart } from '../cart/shop-cart.ts'
import { stripeClient } from '../stripe/stripe-client.ts'
import { stripeFonts } from '../stripe/stripe-fonts.ts'
import { useAppearance } from '../stripe/use-appearance.ts'
import { useShopConfig } from '../shell/shop.tsx'
import { intentApi } from './intent-api.ts'
import { IntentCheckout } from './intent-checkout.tsx'
import { intentSessions } from './intent-sessions.ts'

export async function intentLoader() {
  const { products } = await fitShopCart()
  const cart = shopCart.read()
  if (cart.lines.length === 0) return redirect('/')
  // A PaymentIntent is charged once: what comes every month stays in the cart.
  const once = products.filter(({ every }) => every === null).map(({ id }) => id)
  const { items, ...rest } = sessionOrder(cart)
  const paidOnce = items.filter(({ product }) => once.includes(product))
  if (paidOnce.length === 0) return redirect('/')
  const entry = await intentSessions.enter({ ...rest, items: paidOnce })
  if (entry.state === 'paid') return redirect(`/receipt/${entry.id}`)
  return {
    clientSecret: entry.clientSecret,
    order: await intentApi.session(entry.id),
    products,
    isPart: paidOnce.length < items.length,
  }
}

/** The checkout of a shop that is on PaymentIntents. */
export function IntentPage() {
  const { clientSecret, order, products, isPart } = useLoaderData<typeof intentLoader>()
  const config = useShopConfig()
  const appearance = useAppearance()
  const options = useMemo(
    () => ({ clientSecret, appearance, fonts: stripeFonts }),
    [clientSecret, appearance],
  )

  return (
    <Elements key={order.id} stripe={stripeClient(config)} options={options}>
      <title>Checkout · Octavo</title>
      <IntentCheckout
        clientSecret={clientSecret}
        opened={order}
        products={products}
        isPart={isPart}
      />
    </Elements>
  )
}
