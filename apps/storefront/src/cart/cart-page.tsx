import { useRef } from 'react'
import { Link, useLoaderData, useNavigation } from 'react-router'

import { formatMoney } from '../money/format-money.ts'
import { shopApi } from '../shop-api/shop-api.ts'
import { useShopConfig } from '../shell/shop.tsx'
import {
  fittedTo,
  pricedLines,
  productsIn,
  subtotalMinor,
  withCurrency,
  without,
  withQuantity,
  withShopper,
} from './cart.ts'
import { CartLine } from './cart-line.tsx'
import { CurrencyChoice } from './currency-choice.tsx'
import { Shelf } from './shelf.tsx'
import { shopCart, useCart } from './shop-cart.ts'
import { ShopperChoice } from './shopper-choice.tsx'

export async function cartLoader() {
  const [{ products }, { shoppers }, config] = await Promise.all([
    shopApi.products(),
    shopApi.shoppers(),
    shopApi.config(),
  ])
  shopCart.change((cart) => fittedTo({ products, shoppers, config }, cart))
  return { products, shoppers }
}

export function CartPage() {
  const { products: sold, shoppers } = useLoaderData<typeof cartLoader>()
  const { currencies } = useShopConfig()
  const cart = useCart()
  const { currency } = cart
  const products = productsIn(sold, currency)
  const heading = useRef<HTMLHeadingElement>(null)
  // What was pressed is gone, so the keyboard goes on from the top of the cart, and nothing scrolls.
  const keepFocus = () => heading.current?.focus({ preventScroll: true })
  const leaving = useNavigation().state !== 'idle'

  const lines = pricedLines(cart, products)
  const inCart = new Set(lines.map((line) => line.product.id))
  const onShelf = products.filter((product) => !inCart.has(product.id))

  return (
    <div className={lines.length > 0 ? 'columns cart' : 'cart-empty'}>
      <title>Your cart · Octavo</title>
      <div className="cart-lines">
        <h1 ref={heading} tabIndex={-1}>
          {lines.length > 0 ? 'Your cart' : 'Your cart is empty'}
        </h1>
        {lines.length > 0 && (
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

      {lines.length > 0 && (
        <div className="slip">
          <ShopperChoice
            shoppers={shoppers}
            chosen={cart.shopper}
            onChoose={(shopper) => shopCart.change((now) => withShopper(now, shopper))}
          />
          <CurrencyChoice
            currencies={currencies}
            chosen={currency}
            onChoose={(chosen) => shopCart.change((now) => withCurrency(now, chosen))}
          />
          <dl className="cart-subtotal">
            <dt>Subtotal</dt>
            <dd className="money" aria-live="polite">
              {formatMoney(subtotalMinor(lines), currency)}
            </dd>
          </dl>
          <Link className="button" to="/pay" aria-disabled={leaving}>
            {leaving ? 'Opening checkout…' : 'Go to checkout'}
          </Link>
          <p className="quiet">Discounts are worked out at checkout.</p>
        </div>
      )}

      <Shelf
        title={lines.length > 0 ? 'Also on the shelf' : 'On the shelf'}
        products={onShelf}
        window={lines.length === 0}
        onAdd={(product) => {
          shopCart.change((now) => withQuantity(now, product.id, 1))
          keepFocus()
        }}
      />
    </div>
  )
}
