import { decimal } from '../api/decimal-param.ts'
import { boolean, clearable, list, oneOf, text } from '../api/params.ts'
import type { Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { metadata, url } from '../api/stripe-params.ts'
import { defaultPriceData } from './price-params.ts'
import {
  productDescription,
  productEverywhere,
  productImages,
  productLater,
  productName,
  statementDescriptor,
  unitLabel,
} from './product-fields.ts'
import { taxCode } from './tax-params.ts'

const marketingFeatures = list(record({}, { name: text({ max: 80 }) }), { max: 15 })

const dimension = decimal({ min: 0, max: 1e9, decimals: 2 })
const packageDimensions = record(
  {},
  { height: dimension, length: dimension, weight: dimension, width: dimension },
)

/** @see https://docs.stripe.com/api/products/create */
export const productCreate = record(
  {
    ...productEverywhere,
    active: boolean,
    default_price_data: defaultPriceData,
    description: clearable(productDescription),
    id: text({ max: 500 }),
    images: productImages,
    marketing_features: marketingFeatures,
    package_dimensions: packageDimensions,
    shippable: boolean,
    statement_descriptor: statementDescriptor,
    type: oneOf(['good', 'service']),
    url,
  },
  { name: productName },
  productLater,
)
export type ProductData = Omit<Read<typeof productCreate>, 'default_price_data'>

/** @see https://docs.stripe.com/api/products/update */
export const productUpdate = record(
  {
    active: boolean,
    default_price: clearable(text()),
    description: clearable(productDescription),
    images: clearable(productImages),
    marketing_features: clearable(marketingFeatures),
    metadata: clearable(metadata),
    name: productName,
    package_dimensions: clearable(packageDimensions),
    shippable: boolean,
    statement_descriptor: clearable(statementDescriptor),
    tax_code: clearable(taxCode),
    unit_label: clearable(unitLabel),
    url: clearable(url),
  },
  {},
  productLater,
)
export type ProductUpdate = Read<typeof productUpdate>

/** What a list of products is narrowed down by. */
export const productFilters = {
  active: boolean,
  ids: list(text()),
  shippable: boolean,
  type: oneOf(['good', 'service']),
  url: text(),
}
