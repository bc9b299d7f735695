import { Link, useNavigation } from 'react-router'

import { formatMoney } from '../money/format-money.ts'
import type { Shopper } from '../shop-api/shop-api.ts'
import { type PricedLine, subtotalMinor, withCurrency, withShopper } from './cart.ts'
import { CurrencyChoice } from './currency-choice.tsx'
import { shopCart, useCart } from './shop-cart.ts'
import { ShopperChoice } from './shopper-choice.tsx'

interface CartSlipProps {
  shoppers: readonly Shopper[]
  currencies: readonly string[]
  /** Without any there is nothing to pay; who shops, and in which currency, can be chosen all the same. */
  lines: readonly PricedLine[]
}

export function CartSlip({ shoppers, currencies, lines }: CartSlipProps) {
  const { shopper, currency } = useCart()
  const leaving = useNavigation().state !== 'idle'

  return (
    <div className="slip">
      <ShopperChoice
        shoppers={shoppers}
        chosen={shopper}
        onChoose={(chosen) => shopCart.change((now) => withShopper(now, chosen))}
      />
      <CurrencyChoice
        currencies={currencies}
        chosen={currency}
        onChoose={(chosen) => shopCart.change((now) => withCurrency(now, chosen))}
      />
      {lines.length > 0 && (
        <>
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
        </>
      )}
    </div>
  )
}
