import { useRef } from 'react'
import { useLoaderData } from 'react-router'

import { useShopConfig } from '../shell/shop.tsx'
import { pricedLines, productsIn, without, withQuantity } from './cart.ts'
import { CartLine } from './cart-line.tsx'
import { CartNotice } from './cart-notice.tsx'
import { CartSlip } from './cart-slip.tsx'
import { Shelf } from './shelf.tsx'
import { fitShopCart, shopCart, useCart } from './shop-cart.ts'

export const cartLoader = () => fitShopCart()

export function CartPage() {
  const { products: sold, shoppers } = useLoaderData<typeof cartLoader>()
  const { currencies } = useShopConfig()
  const cart = useCart()
  const products = productsIn(sold, cart.currency)
  const heading = useRef<HTMLHeadingElement>(null)
  // What was pressed is gone, so the keyboard goes on from the top of the cart, and nothing scrolls.
  const keepFocus = () => heading.current?.focus({ preventScroll: true })

  const lines = pricedLines(cart, products)
  const inCart = new Set(lines.map((line) => line.product.id))
  const isEmpty = lines.length === 0

  const shelf = (
    <Shelf
      title={isEmpty ? 'On the shelf' : 'Also on the shelf'}
      products={products.filter((product) => !inCart.has(product.id))}
      window={isEmpty}
      onAdd={(product) => {
        shopCart.change((now) => withQuantity(now, product.id, 1))
        keepFocus()
      }}
    />
  )

  return (
    <div className="columns cart">
      <title>Your cart · Octavo</title>
      <div className="cart-lines">
        <div className="page-heading">
          <h1 ref={heading} tabIndex={-1}>
            {isEmpty ? 'Your cart is empty' : 'Your cart'}
          </h1>
          <CartNotice />
        </div>
        {!isEmpty && (
          <ul>
            {lines.map((line) => (
              <CartLine
                key={line.product.id}
                line={line}
                onQuantity={(quantity) =>
                  shopCart.change((now) => withQuantity(now, line.product.id, quantity))
                }
                onRemove={() => {
                  shopCart.change((now) => without(now, line.product.id))
                  keepFocus()
                }}
              />
            ))}
          </ul>
        )}
      </div>
      {isEmpty && shelf}
      <CartSlip shoppers={shoppers} currencies={currencies} lines={lines} />
      {!isEmpty && shelf}
    </div>
  )
}
