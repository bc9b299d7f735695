import { checkOtherCurrency } from '../api/check-other-currency.ts'
import { given } from '../api/given.ts'
import { invalidRequest } from '../api/stripe-error.ts'
import { metadataAfter } from '../api/stripe-params.ts'
import type { Namespace } from '../control/namespace.ts'
import type { Price, UnitPrice } from './price.ts'
import type { PriceUpdate, UnitParams } from './price-params.ts'
import { taxBehaviorAfter } from './tax-params.ts'
import { unitPriceOf } from './unit-amount.ts'

/**
 * The price after an update: what is not named stays, what one unit costs always.
 *
 * @throws StripeError 400 for a tax behaviour that is already specified, and where the default
 * price of a product is put away
 */
export function updatePrice(price: Price, params: PriceUpdate, namespace: Namespace): Price {
  if (params.active === false && namespace.products.get(price.product)?.defaultPrice === price.id) {
    throw invalidRequest(
      'This price cannot be archived because it is the default price of its product.',
    )
  }
  return {
    ...price,
    taxBehavior: taxBehaviorAfter(price.taxBehavior, params.tax_behavior, 'tax_behavior'),
    ...given({
      active: params.active,
      currencyOptions:
        params.currency_options === null
          ? {}
          : params.currency_options && optionsAfter(price, params.currency_options),
      lookupKey: params.lookup_key,
      metadata: metadataAfter(price.metadata, params.metadata),
      nickname: params.nickname,
    }),
  }
}

function optionsAfter(price: Price, options: Readonly<Record<string, UnitParams>>) {
  const after: Record<string, UnitPrice> = { ...price.currencyOptions }
  for (const [code, unit] of Object.entries(options)) {
    const path = `currency_options[${code}]`
    checkOtherCurrency(code, price.currency, path)
    const current = after[code]
    const amounts =
      current && unit.unit_amount === undefined && unit.unit_amount_decimal === undefined
        ? current
        : unitPriceOf(unit, code, path)
    after[code] = {
      ...amounts,
      taxBehavior: taxBehaviorAfter(
        current?.taxBehavior ?? 'unspecified',
        unit.tax_behavior,
        `${path}[tax_behavior]`,
      ),
    }
  }
  return after
}
