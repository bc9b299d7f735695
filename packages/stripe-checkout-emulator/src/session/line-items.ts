import { exactlyOneOf } from '../api/exactly-one-of.ts'
import { integer, list, text } from '../api/params.ts'
import { pathTo, type Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { invalidRequest, noSuch } from '../api/stripe-error.ts'
import { changeMetadata, metadata } from '../api/stripe-params.ts'
import type { Namespace } from '../control/namespace.ts'
import { randomId } from '../random-id.ts'
import { createPrice, priceData } from '../resources/create-price.ts'
import type { Price } from '../resources/price.ts'
import type { SessionLine } from './checkout-session.ts'
import { subtotalOf } from './totals.ts'

/** `line_items` where a session is created. */
export const lineItems = list(
  exactlyOneOf(
    ['price', 'price_data'],
    record(
      {
        metadata,
        price: text(),
        price_data: priceData,
        quantity: integer({ min: 1, max: 999_999 }),
      },
      {},
      ['adjustable_quantity', 'tax_rates'],
    ),
  ),
)

type LineItemParams = Read<typeof lineItems>[number]

const largestTotal = 99_999_999

/** @throws StripeError 400 for a price that does not exist, mixed currencies, or too much money */
export function createLines(items: readonly LineItemParams[], namespace: Namespace): SessionLine[] {
  const lines = items.map((item, index) => ({
    id: randomId('li'),
    price: priceOf(item, namespace, pathTo('line_items', String(index))),
    quantity: item.quantity ?? 1,
    metadata: changeMetadata({}, item.metadata ?? null),
    adjustableQuantity: null,
    taxRates: [],
    isOptional: false,
  }))
  const [first, ...others] = lines
  const stranger = others.find(({ price }) => price.currency !== first?.price.currency)
  if (first && stranger) {
    // Choice: the text for line items in several currencies is not documented.
    throw invalidRequest(
      `Line items of one Checkout Session have one currency, not both ${first.price.currency} and ${stranger.price.currency}.`,
      { param: 'line_items' },
    )
  }
  let total = 0
  for (const line of lines) {
    total += subtotalOf(line)
    if (total > largestTotal) {
      throw invalidRequest(
        `The Checkout Session's total amount must be at most ${largestTotal} in minor units.`,
        { code: 'amount_too_large', param: 'line_items' },
      )
    }
  }
  return lines
}

function priceOf(item: LineItemParams, namespace: Namespace, path: string): Price {
  if (item.price_data) return createPrice(item.price_data, namespace, pathTo(path, 'price_data'))
  const id = item.price ?? ''
  const price = namespace.prices.get(id)
  if (!price) throw noSuch('price', id, pathTo(path, 'price'))
  if (price.active) return price
  throw invalidRequest('The price specified is inactive. This field only accepts active prices.', {
    param: pathTo(path, 'price'),
  })
}
