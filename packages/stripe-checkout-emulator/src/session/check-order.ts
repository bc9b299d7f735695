import { invalidRequest } from '../api/stripe-error.ts'
import { unitPriceIn } from '../resources/price.ts'
import { refuseTwoTaxes } from './automatic-tax.ts'
import type { CheckoutSession, OptionalItem, SessionLine } from './checkout-session.ts'
import { totalsOf } from './totals.ts'

type Order = Pick<
  CheckoutSession,
  | 'currency'
  | 'discount'
  | 'hasAutomaticTax'
  | 'lines'
  | 'mode'
  | 'optionalItems'
  | 'shipping'
  | 'subscription'
>

const mostInPayment = 100
const mostOfAKind = 20
const largestTotal = 99_999_999

/**
 * What has to be true of any order, whoever changes it.
 *
 * @throws StripeError 400 for too many lines, a price of the wrong kind or without the session's
 * currency, two kinds of tax, and for too much money
 *
 * @see https://docs.stripe.com/api/checkout/sessions/create#create_checkout_session-line_items
 */
export function checkOrder(order: Order): void {
  const items = [...order.lines.filter(({ isOptional }) => !isOptional), ...order.optionalItems]
  checkKinds(order, items)
  checkCurrency(order, items)
  refuseTwoTaxes(order)
  const { subtotal, total } = totalsOf(order)
  if (Math.max(subtotal, total) > largestTotal) {
    throw invalidRequest(
      `The Checkout Session's total amount must be at most ${largestTotal} in minor units.`,
      { code: 'amount_too_large', param: 'line_items' },
    )
  }
}

function checkKinds({ mode, lines }: Order, items: readonly (OptionalItem | SessionLine)[]): void {
  const recurring = items.filter(({ price }) => price.recurring).length
  if (mode === 'payment') {
    if (recurring > 0) {
      throw invalidRequest(
        'You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.',
        { param: 'line_items' },
      )
    }
    if (items.length > mostInPayment) throw tooMany(mostInPayment, 'line items')
    return
  }
  if (!lines.some(({ price }) => price.recurring)) {
    throw invalidRequest(
      'You must provide at least one recurring price in `subscription` mode when using prices.',
      { param: 'line_items' },
    )
  }
  if (recurring > mostOfAKind) throw tooMany(mostOfAKind, 'line items with recurring prices')
  if (items.length - recurring > mostOfAKind) {
    throw tooMany(mostOfAKind, 'line items with one-time prices')
  }
}

function checkCurrency({ currency }: Order, items: readonly (OptionalItem | SessionLine)[]): void {
  const stranger = items.find(({ price }) => unitPriceIn(price, currency) === null)
  if (!stranger) return
  const { price } = stranger
  const offered = [price.currency, ...Object.keys(price.currencyOptions)]
  throw invalidRequest(
    `The price specified only supports \`${offered.join('`, `')}\`. This doesn't match the expected currency: \`${currency}\`.`,
    { param: 'line_items' },
  )
}

/** Choice: the text is not documented. */
function tooMany(most: number, what: string) {
  return invalidRequest(`A Checkout Session has at most ${most} ${what}.`, { param: 'line_items' })
}
