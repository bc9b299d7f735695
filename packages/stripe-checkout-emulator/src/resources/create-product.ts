import { given } from '../api/given.ts'
import { invalidRequest, noSuch } from '../api/stripe-error.ts'
import { changeMetadata, metadataAfter } from '../api/stripe-params.ts'
import type { Namespace } from '../control/namespace.ts'
import { randomId } from '../random-id.ts'
import type { Product } from './product.ts'
import type { ProductData, ProductUpdate } from './product-params.ts'

/** @throws StripeError 400 for an id that another product has */
export function checkNewProduct({ id }: ProductData, { products }: Namespace): void {
  if (id === undefined || !products.has(id)) return
  throw invalidRequest('Product already exists.', {
    code: 'resource_already_exists',
    param: 'id',
  })
}

/** @param now epoch seconds */
export function createProduct(params: ProductData, now: number): Product {
  return {
    id: params.id ?? randomId('prod', 14),
    name: params.name,
    active: params.active ?? true,
    defaultPrice: null,
    description: params.description ?? null,
    images: params.images ?? [],
    marketingFeatures: params.marketing_features?.map((feature) => feature.name) ?? [],
    metadata: changeMetadata({}, params.metadata ?? null),
    packageDimensions: params.package_dimensions ?? null,
    shippable: params.shippable ?? null,
    statementDescriptor: params.statement_descriptor ?? null,
    taxCode: params.tax_code ?? null,
    type: params.type ?? 'service',
    unitLabel: params.unit_label ?? null,
    url: params.url ?? null,
    created: now,
    updated: now,
  }
}

/**
 * The product after an update: what is not named stays.
 *
 * @throws StripeError 400 for a default price that is not one of the product's
 */
export function updateProduct(
  product: Product,
  params: ProductUpdate,
  namespace: Namespace,
): Product {
  if (params.default_price) checkDefault(params.default_price, product, namespace)
  return {
    ...product,
    updated: namespace.now,
    ...given({
      active: params.active,
      defaultPrice: params.default_price,
      description: params.description,
      images: params.images === null ? [] : params.images,
      marketingFeatures:
        params.marketing_features === null
          ? []
          : params.marketing_features?.map((feature) => feature.name),
      metadata: metadataAfter(product.metadata, params.metadata),
      name: params.name,
      packageDimensions: params.package_dimensions,
      shippable: params.shippable,
      statementDescriptor: params.statement_descriptor,
      taxCode: params.tax_code,
      unitLabel: params.unit_label,
      url: params.url,
    }),
  }
}

function checkDefault(id: string, product: Product, { prices }: Namespace): void {
  const param = 'default_price'
  const price = prices.get(id)
  if (!price) throw noSuch('price', id, param)
  if (price.product === product.id) return
  // Choice: the text for a price of another product is not documented.
  throw invalidRequest(`The price ${id} belongs to another product than ${product.id}.`, { param })
}
