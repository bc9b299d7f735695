import { CartNotice } from '../cart/cart-notice.tsx'
import { formatMoney } from '../money/format-money.ts'
import { ProductPicture } from '../picture/product-picture.tsx'
import type { Product } from '../shop-api/shop-api.ts'
import { IntentCode } from './intent-code.tsx'
import { IntentOffers } from './intent-offers.tsx'
import { IntentSums } from './intent-sums.tsx'
import type { IntentDiscount } from './use-intent-discount.ts'

interface IntentSlipProps {
  discount: IntentDiscount
  products: readonly Product[]
  /** Whether something of the cart is left in it. */
  isPart: boolean
  /** While it is paid. */
  isLocked: boolean
}

export function IntentSlip({ discount, products, isPart, isLocked }: IntentSlipProps) {
  const { lines, currency } = discount.order
  return (
    <section className="order-slip" aria-labelledby="order">
      <div className="page-heading">
        <h1 id="order">Your order</h1>
        <CartNotice />
      </div>
      <ul className="order-lines">
        {lines.map(({ name, quantity, amountSubtotal }) => {
          const picture = products.find((product) => product.name === name)?.picture
          return (
            <li key={name}>
              {picture && <ProductPicture picture={picture} />}
              <span className="order-line-name">{name}</span>
              <span className="quiet money">× {quantity}</span>
              <span className="order-line-amount money">
                {formatMoney(amountSubtotal, currency)}
              </span>
            </li>
          )
        })}
      </ul>
      {isPart && (
        <p className="quiet">What comes every month stays in your cart: it is not paid this way.</p>
      )}
      <IntentOffers discount={discount} isLocked={isLocked} />
      <IntentCode discount={discount} isLocked={isLocked} />
      <IntentSums discount={discount} />
    </section>
  )
}
