import { boolean, text } from '../api/params.ts'
import { record } from '../api/record-param.ts'
import {
  productDescription,
  productEverywhere,
  productImages,
  productLater,
  productName,
  statementDescriptor,
} from './product-fields.ts'

/** `line_items[][price_data][product_data]` */
export const inlineProduct = record(
  { ...productEverywhere, description: productDescription, images: productImages },
  { name: productName },
  productLater,
)

/** `product_data` of a price. */
export const priceProduct = record(
  {
    ...productEverywhere,
    active: boolean,
    id: text({ max: 500 }),
    statement_descriptor: statementDescriptor,
  },
  { name: productName },
  productLater,
)
