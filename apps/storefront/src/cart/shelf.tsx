import { formatPrice } from '../money/format-price.ts'
import { ProductPicture } from '../picture/product-picture.tsx'
import type { Product } from '../shop-api/shop-api.ts'

interface ShelfProps {
  title: string
  products: readonly Product[]
  /** With nothing in the cart the shelf is the shop's window. */
  window: boolean
  onAdd: (product: Product) => void
}

/** What the shop has and the cart has not. */
export function Shelf({ title, products, window, onAdd }: ShelfProps) {
  if (products.length === 0) return null
  return (
    <section className={window ? 'window' : 'shelf'} aria-labelledby="shelf">
      <h2 id="shelf">{title}</h2>
      <ul>
        {products.map((product) => (
          <li key={product.id}>
            <ProductPicture picture={product.picture} />
            <p>
              {product.name}
              <span className="quiet money">{formatPrice(product)}</span>
            </p>
            <button
              type="button"
              className="button-light"
              aria-label={`Add ${product.name}`}
              onClick={() => onAdd(product)}
            >
              Add
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
