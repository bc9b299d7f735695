import type Stripe from 'stripe'

/** A product as it is kept. */
export interface Product {
  readonly id: string
  readonly name: string
  readonly active: boolean
  readonly description: string | null
  readonly images: readonly string[]
  readonly metadata: Readonly<Record<string, string>>
  readonly unitLabel: string | null
  readonly url: string | null
  /** Epoch seconds. */
  readonly created: number
}

/** @see https://docs.stripe.com/api/products/object */
export function productView(product: Product) {
  return {
    id: product.id,
    object: 'product',
    active: product.active,
    created: product.created,
    default_price: null,
    description: product.description,
    images: [...product.images],
    livemode: false,
    marketing_features: [],
    metadata: product.metadata,
    name: product.name,
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    tax_details: null,
    type: 'service',
    unit_label: product.unitLabel,
    updated: product.created,
    url: product.url,
  } satisfies Stripe.Product
}
