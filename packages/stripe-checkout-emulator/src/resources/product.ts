import type Stripe from 'stripe'

/** A product as it is kept. */
export interface Product {
  readonly id: string
  readonly name: string
  readonly active: boolean
  /** Id of the price that is taken where none is named. */
  readonly defaultPrice: string | null
  readonly description: string | null
  readonly images: readonly string[]
  readonly marketingFeatures: readonly string[]
  readonly metadata: Readonly<Record<string, string>>
  readonly packageDimensions: PackageDimensions | null
  readonly shippable: boolean | null
  readonly statementDescriptor: string | null
  readonly taxCode: string | null
  readonly type: 'good' | 'service'
  readonly unitLabel: string | null
  readonly url: string | null
  /** Epoch seconds. */
  readonly created: number
  /** Epoch seconds. */
  readonly updated: number
}

/** Inches and ounces, in decimal text. */
export interface PackageDimensions {
  readonly height: string
  readonly length: string
  readonly weight: string
  readonly width: string
}

/** @see https://docs.stripe.com/api/products/object */
export function productView(product: Product) {
  return {
    id: product.id,
    object: 'product',
    active: product.active,
    created: product.created,
    default_price: product.defaultPrice,
    description: product.description,
    images: [...product.images],
    livemode: false,
    marketing_features: product.marketingFeatures.map((name) => ({ name })),
    metadata: product.metadata,
    name: product.name,
    package_dimensions: dimensionsView(product.packageDimensions),
    shippable: product.shippable,
    statement_descriptor: product.statementDescriptor,
    tax_code: product.taxCode,
    tax_details: null,
    type: product.type,
    unit_label: product.unitLabel,
    updated: product.updated,
    url: product.url,
  } satisfies Stripe.Product
}

function dimensionsView(dimensions: PackageDimensions | null) {
  if (!dimensions) return null
  const { height, length, weight, width } = dimensions
  return {
    height: Number(height),
    length: Number(length),
    weight: Number(weight),
    width: Number(width),
  }
}
