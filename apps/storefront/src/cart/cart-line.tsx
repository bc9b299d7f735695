import { formatPrice } from '../money/format-price.ts'
import { ProductPicture } from '../picture/product-picture.tsx'
import type { PricedLine } from './cart.ts'
import { QuantityStepper } from './quantity-stepper.tsx'

interface CartLineProps {
  line: PricedLine
  onQuantity: (quantity: number) => void
  onRemove: () => void
}

export function CartLine({ line: { product, quantity }, ...on }: CartLineProps) {
  return (
    <li className="cart-line">
      <ProductPicture picture={product.picture} />
      <div className="cart-line-name">
        <h2>{product.name}</h2>
        <p className="quiet">{product.description}</p>
      </div>
      <div className="cart-line-price money">
        <span>{formatPrice(product, quantity)}</span>
        <span className="quiet">{quantity > 1 && `${formatPrice(product)} each`}</span>
      </div>
      <div className="cart-line-actions">
        <QuantityStepper of={product.name} quantity={quantity} onChange={on.onQuantity} />
        <button
          type="button"
          className="text-button"
          aria-label={`Remove ${product.name}`}
          onClick={on.onRemove}
        >
          Remove
        </button>
      </div>
    </li>
  )
}
