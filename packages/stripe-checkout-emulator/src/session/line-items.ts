import { onlyOneOf } from '../api/exactly-one-of.ts'
import { pathTo } from '../api/param.ts'
import { missing } from '../api/record-param.ts'
import { invalidRequest, noSuch } from '../api/stripe-error.ts'
import { changeMetadata } from '../api/stripe-params.ts'
import type { Namespace } from '../control/namespace.ts'
import { randomId } from '../random-id.ts'
import type { SessionLine } from './checkout-session.ts'
import type { LineItemParams } from './line-item-params.ts'
import { priceOf } from './line-price.ts'
import { taxRatesOf } from './tax-rates-of.ts'

/** @throws StripeError 400 for a price or tax rate that does not exist */
export function createLines(items: readonly LineItemParams[], namespace: Namespace): SessionLine[] {
  return items.map((item, index) => createLine(item, namespace, pathOf(index)))
}

/**
 * The lines after an update: those that are named by their id stay what they are in everything
 * that is not named, the others are new, and those that are not named are gone.
 *
 * @throws StripeError 400 as {@link createLines}, and for an id that is not there, or twice
 */
export function updateLines(
  lines: readonly SessionLine[],
  items: readonly LineItemParams[],
  namespace: Namespace,
): SessionLine[] {
  const known = new Map(lines.map((line) => [line.id, line]))
  return items.map((item, index) => {
    const path = pathOf(index)
    if (item.id === undefined) return createLine(item, namespace, path)
    const line = known.get(item.id)
    if (!line) throw noSuch('line item', item.id, pathTo(path, 'id'))
    known.delete(item.id)
    return updateLine(line, item, namespace, path)
  })
}

function createLine(item: LineItemParams, namespace: Namespace, path: string): SessionLine {
  onlyOneOf(['price', 'price_data'], item, path)
  if ((item.price ?? item.price_data) === undefined) throw missing(pathTo(path, 'price'))
  return checked(
    {
      id: randomId('li'),
      ...priceOf(item, namespace, path),
      quantity: item.quantity ?? 1,
      metadata: changeMetadata({}, item.metadata ?? null),
      adjustableQuantity: item.adjustable_quantity ?? null,
      taxRates: taxRatesOf(item.tax_rates ?? [], namespace, pathTo(path, 'tax_rates')),
      isOptional: false,
    },
    path,
  )
}

function updateLine(
  line: SessionLine,
  item: LineItemParams,
  namespace: Namespace,
  path: string,
): SessionLine {
  const { price, price_data, quantity, metadata, adjustable_quantity, tax_rates } = item
  onlyOneOf(['price', 'price_data'], item, path)
  return checked(
    {
      ...line,
      ...((price ?? price_data) !== undefined && priceOf(item, namespace, path)),
      ...(quantity !== undefined && { quantity }),
      ...(metadata !== undefined && { metadata: changeMetadata(line.metadata, metadata) }),
      ...(adjustable_quantity !== undefined && { adjustableQuantity: adjustable_quantity }),
      ...(tax_rates !== undefined && {
        taxRates: taxRatesOf(tax_rates ?? [], namespace, pathTo(path, 'tax_rates')),
      }),
    },
    path,
  )
}

/** Choice: the text for a quantity that the shopper could not choose is not documented. */
function checked(line: SessionLine, path: string): SessionLine {
  const { adjustableQuantity, quantity } = line
  if (!adjustableQuantity) return line
  const { minimum, maximum } = adjustableQuantity
  if (quantity >= minimum && quantity <= maximum) return line
  throw invalidRequest(
    `The quantity ${quantity} is not between the adjustable minimum ${minimum} and maximum ${maximum}.`,
    { param: pathTo(path, 'quantity') },
  )
}

function pathOf(index: number): string {
  return pathTo('line_items', String(index))
}
