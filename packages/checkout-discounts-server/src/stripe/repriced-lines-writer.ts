import type { Stripe } from 'stripe'
import { InteractionError } from '../interaction-error.ts'
import { currencyRules } from '../offers/currency.ts'
import { listPriceKey, receiptMetadata } from '../session/session-metadata.ts'
import type { SessionLine } from '../session/snapshot.ts'
import { unitAmountFor } from '../session/unit-amount.ts'
import { decimalParam } from './preview-params.ts'
import type { SessionChange } from './session-change.ts'
import { spreadReceipts } from './spread-receipts.ts'

type LineItem = Stripe.Checkout.SessionUpdateParams.LineItem

/**
 * Writes all receipts into the prices of the lines, for accounts without the preview: each line
 * keeps its id, and in its metadata its own price, from which every later decision starts.
 *
 * @throws InteractionError `refused` for a subscription, whose lines would be cheaper for
 * ever, and for a coupon on the session, which only its maker can take off
 *
 * @see https://docs.stripe.com/payments/advanced/dynamically-update-line-items
 */
export function repricedLinesParams(
  { receipts, session }: SessionChange,
  intent: string,
): Stripe.Checkout.SessionUpdateParams {
  if (session.hasForeignDiscount) {
    throw new InteractionError('refused', 'This discount cannot be taken off here.', {
      reason: 'not_combinable',
    })
  }
  if (session.isSubscription && receipts.length > 0) {
    throw new InteractionError('refused', 'There is no discount on a subscription here.', {
      reason: 'not_eligible',
    })
  }
  const { lines, currency } = session.cart
  const savings = spreadReceipts(receipts, session.cart)
  return {
    line_items: lines.map((line) => lineItem(line, savings.get(line.id) ?? 0, currency)),
    metadata: receiptMetadata(receipts, intent, session.metadata),
  }
}

function lineItem(line: SessionLine, savingMinor: number, currency: string): LineItem {
  const { id, quantity, listUnitAmount, subtotalMinor } = line
  if (listUnitAmount === null || (savingMinor === 0 && !line.isRepriced)) return { id, quantity }
  const unitAmount =
    savingMinor === 0 ? listUnitAmount : unitAmountFor(subtotalMinor - savingMinor, quantity)
  return {
    id,
    quantity,
    price_data: {
      currency,
      product: line.price.product,
      ...unitAmountParam(unitAmount, currency),
      ...(line.price.taxBehavior && { tax_behavior: line.price.taxBehavior }),
    },
    metadata: { [listPriceKey]: savingMinor === 0 ? '' : listUnitAmount },
  }
}

/** A unit is of any size where its line is of the size that the currency has. */
function unitAmountParam(unitAmount: string, currency: string) {
  const minor = Number(unitAmount)
  return Number.isInteger(minor / currencyRules(currency).stepMinor)
    ? { unit_amount: minor }
    : { unit_amount_decimal: decimalParam(unitAmount) }
}
