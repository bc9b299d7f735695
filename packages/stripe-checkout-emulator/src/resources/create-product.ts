import { boolean, list, text } from '../api/params.ts'
import type { Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { changeMetadata, metadata, url } from '../api/stripe-params.ts'
import { randomId } from '../random-id.ts'
import type { Product } from './product.ts'

/** What `product_data` of an inline price takes, and a product too. */
const described = {
  description: text({ max: 40_000 }),
  images: list(url, { max: 8 }),
  metadata,
  unit_label: text({ max: 12 }),
}
const named = { name: text() }
const taxed = ['tax_code', 'tax_details']

export const productData = record(described, named, taxed)

/** @see https://docs.stripe.com/api/products/create */
export const productCreate = record(
  { ...described, active: boolean, id: text({ max: 500 }), url },
  named,
  [
    ...taxed,
    'default_price_data',
    'marketing_features',
    'package_dimensions',
    'shippable',
    'statement_descriptor',
    'type',
  ],
)

/** @param now epoch seconds */
export function createProduct(params: Read<typeof productCreate>, now: number): Product {
  return {
    id: params.id ?? randomId('prod', 14),
    name: params.name,
    active: params.active ?? true,
    description: params.description ?? null,
    images: params.images ?? [],
    metadata: changeMetadata({}, params.metadata ?? null),
    unitLabel: params.unit_label ?? null,
    url: params.url ?? null,
    created: now,
  }
}
