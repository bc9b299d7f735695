import type { StripeCheckoutSession } from '@stripe/stripe-js'
import { amountFor, packagesIn, type Price, unitPriceIn } from '../resources/price.ts'
import type { CheckoutSession, OptionalItem } from './checkout-session.ts'
import { chosenLine, isRemovable } from './shopper-lines.ts'
import { type Amounts, discountAmounts, taxAmounts } from './stripe-js-amounts.ts'
import type { LineTotals } from './totals.ts'

type LineItem = StripeCheckoutSession['lineItems'][number]
type ShownOptionalItem = NonNullable<StripeCheckoutSession['optionalItems']>[number]

export function lineItemView(
  totals: LineTotals,
  session: CheckoutSession,
  amount: Amounts,
): LineItem {
  const { line } = totals
  const { price, product, quantity } = line
  return {
    id: line.id,
    name: product.name,
    description: product.description,
    images: [...product.images],
    priceId: price.id,
    quantity,
    unitLabel: product.unitLabel,
    ...unitAmounts(price, session, amount),
    subtotal: amount(totals.subtotal),
    discount: amount(totals.discount),
    total: amount(totals.total),
    taxExclusive: amount(totals.taxExclusive),
    taxInclusive: amount(totals.taxInclusive),
    discountAmounts: discountAmounts(session, amount(totals.discount)),
    taxAmounts: taxAmounts(totals.taxes, amount),
    recurring: price.recurring && {
      interval: price.recurring.interval,
      intervalCount: price.recurring.intervalCount,
      usageType: 'licensed',
    },
    adjustableQuantity: line.adjustableQuantity && { ...line.adjustableQuantity },
    isRemovable: isRemovable(line, session),
    pricing: null,
    transformQuantity: price.transformQuantity && {
      ...price.transformQuantity,
      packageCount: packagesIn(price, quantity),
    },
  }
}

export function optionalItemView(
  { price, product, quantity, adjustableQuantity }: OptionalItem,
  session: CheckoutSession,
  amount: Amounts,
): ShownOptionalItem {
  const chosen = chosenLine(session, price.id)
  return {
    priceId: price.id,
    name: product.name,
    description: product.description,
    ...unitAmounts(price, session, amount),
    unitLabel: product.unitLabel,
    quantity: chosen?.quantity ?? quantity,
    adjustableQuantity: adjustableQuantity && { ...adjustableQuantity },
    recurring: price.recurring && {
      interval: price.recurring.interval,
      intervalCount: price.recurring.intervalCount,
    },
    images: [...product.images],
    isSelected: chosen !== undefined,
  }
}

function unitAmounts(price: Price, { currency }: CheckoutSession, amount: Amounts) {
  const { unitAmountDecimal } = unitPriceIn(price, currency) ?? price
  return {
    unitAmount: amount(amountFor({ ...price, transformQuantity: null }, 1, currency)),
    unitAmountDecimal: amount.decimal(unitAmountDecimal),
  }
}
