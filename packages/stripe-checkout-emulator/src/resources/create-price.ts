import { exactlyOneOf } from '../api/exactly-one-of.ts'
import { boolean, integer, text } from '../api/params.ts'
import { pathTo, type Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { invalidRequest, noSuch } from '../api/stripe-error.ts'
import { changeMetadata, currencyCode, metadata } from '../api/stripe-params.ts'
import type { Namespace } from '../control/namespace.ts'
import { smallestStep } from '../money/currency.ts'
import { randomId } from '../random-id.ts'
import { createProduct, productData } from './create-product.ts'
import type { Price } from './price.ts'
import type { Product } from './product.ts'

const unitAmount = integer({ min: 0, max: 99_999_999 })

/** @see https://docs.stripe.com/api/prices/create */
export const priceCreate = exactlyOneOf(
  ['product', 'product_data'],
  record(
    { active: boolean, metadata, nickname: text(), product: text(), product_data: productData },
    { currency: currencyCode, unit_amount: unitAmount },
    [
      'billing_scheme',
      'currency_options',
      'custom_unit_amount',
      'lookup_key',
      'recurring',
      'tax_behavior',
      'tiers',
      'tiers_mode',
      'transfer_lookup_key',
      'transform_quantity',
      'unit_amount_decimal',
    ],
  ),
)

/** `line_items[][price_data]` */
export const priceData = exactlyOneOf(
  ['product', 'product_data'],
  record(
    { product: text(), product_data: productData },
    { currency: currencyCode, unit_amount: unitAmount },
    ['recurring', 'tax_behavior', 'unit_amount_decimal'],
  ),
)

/**
 * Makes a price, and its product where that comes inline.
 *
 * @param path where the price stands in the request, for `param`
 * @throws StripeError 400 for a product that does not exist, and for an amount the currency has not
 */
export function createPrice(
  params: Read<typeof priceCreate>,
  namespace: Namespace,
  path = '',
): Price {
  const { currency, unit_amount } = params
  if (unit_amount % smallestStep(currency) !== 0) {
    // Choice: the text for such an amount is not documented.
    throw invalidRequest(
      `Invalid amount: ${currency} amounts are multiples of ${smallestStep(currency)}.`,
      { code: 'parameter_invalid_integer', param: pathTo(path, 'unit_amount') },
    )
  }
  return {
    id: randomId('price'),
    product: productOf(params, namespace, pathTo(path, 'product')),
    currency,
    unitAmount: unit_amount,
    active: params.active ?? true,
    metadata: changeMetadata({}, params.metadata ?? null),
    nickname: params.nickname ?? null,
    created: namespace.now,
  }
}

function productOf(params: Read<typeof priceCreate>, namespace: Namespace, param: string): Product {
  if (params.product_data) return createProduct(params.product_data, namespace.now)
  const id = params.product ?? ''
  const product = namespace.products.get(id)
  if (!product) throw noSuch('product', id, param)
  return product
}
