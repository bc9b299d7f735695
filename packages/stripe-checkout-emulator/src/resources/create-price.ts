import { checkOtherCurrency } from '../api/check-other-currency.ts'
import { pathTo } from '../api/param.ts'
import { missing } from '../api/record-param.ts'
import { invalidRequest, notEmulated, noSuch } from '../api/stripe-error.ts'
import { changeMetadata } from '../api/stripe-params.ts'
import type { Namespace } from '../control/namespace.ts'
import { randomId } from '../random-id.ts'
import { checkNewProduct, createProduct } from './create-product.ts'
import type { Price, Recurring, UnitPrice } from './price.ts'
import type { PriceCreate, RecurringParams, UnitParams } from './price-params.ts'
import type { Product } from './product.ts'
import { unitPriceOf } from './unit-amount.ts'

/**
 * Makes a price, and its product where that comes inline.
 *
 * @param path where the price stands in the request, for `param`
 * @throws StripeError 400 for a product that does not exist, and for an amount the currency has not
 */
export function createPrice(
  params: PriceCreate,
  namespace: Namespace,
  path = '',
): { price: Price; product: Product } {
  if (params.product !== undefined && params.product_data !== undefined) {
    throw invalidRequest('You may only specify one of these parameters: product, product_data.', {
      param: pathTo(path, 'product'),
    })
  }
  const product = productOf(params, namespace, pathTo(path, 'product'))
  return { price: priceFor(product.id, params, namespace, path), product }
}

/**
 * Makes a price of a product.
 *
 * @param product its id
 * @param path where the price stands in the request, for `param`
 * @throws StripeError 400 for an amount the currency has not, or an interval that is too long
 */
export function priceFor(
  product: string,
  params: Omit<PriceCreate, 'product' | 'product_data'>,
  { now }: Pick<Namespace, 'now'>,
  path = '',
): Price {
  if (params.billing_scheme === 'tiered') {
    throw notEmulated('the billing scheme tiered', pathTo(path, 'billing_scheme'))
  }
  const { currency, transform_quantity: packages } = params
  return {
    id: randomId('price'),
    product,
    currency,
    ...unitPriceOf(params, currency, path),
    currencyOptions: currencyOptionsOf(params.currency_options ?? {}, currency, path),
    recurring: params.recurring ? recurringOf(params.recurring, path) : null,
    transformQuantity: packages ? { divideBy: packages.divide_by, round: packages.round } : null,
    lookupKey: params.lookup_key ?? null,
    active: params.active ?? true,
    metadata: changeMetadata({}, params.metadata ?? null),
    nickname: params.nickname ?? null,
    created: now,
  }
}

function productOf(params: PriceCreate, namespace: Namespace, param: string): Product {
  if (params.product_data) {
    checkNewProduct(params.product_data, namespace)
    return createProduct(params.product_data, namespace.now)
  }
  if (params.product === undefined) {
    if (param !== 'product') throw missing(param)
    throw invalidRequest(
      'You must specify either `product` or `product_data` when creating a price.',
    )
  }
  const product = namespace.products.get(params.product)
  if (!product) throw noSuch('product', params.product, param)
  return product
}

function currencyOptionsOf(
  options: Readonly<Record<string, UnitParams>>,
  currency: string,
  path = '',
): Record<string, UnitPrice> {
  return Object.fromEntries(
    Object.entries(options).map(([code, unit]) => {
      const place = pathTo(pathTo(path, 'currency_options'), code)
      checkOtherCurrency(code, currency, place)
      return [code, unitPriceOf(unit, code, place)]
    }),
  )
}

/** Three years. */
const longest = { day: 1095, week: 156, month: 36, year: 3 }

function recurringOf(given: RecurringParams, path: string): Recurring {
  if (given.usage_type === 'metered') {
    throw invalidRequest(
      'Starting with Stripe version `2025-03-31.basil`, metered prices must be backed by meters.',
    )
  }
  const { interval, interval_count: intervalCount = 1 } = given
  if (intervalCount > longest[interval]) {
    // Choice: three years are documented as the maximum, the text is not.
    throw invalidRequest('A price recurs at least every three years.', {
      param: pathTo(pathTo(path, 'recurring'), 'interval_count'),
    })
  }
  return { interval, intervalCount, trialPeriodDays: given.trial_period_days ?? null }
}
