import type { StripeCheckoutSession } from '@stripe/stripe-js'
import { minorDigits } from '../money/currency.ts'
import { formatAmount } from '../money/format-amount.ts'
import { type CheckoutSession, statusOf } from './checkout-session.ts'
import { type LineTotals, totalsOf } from './totals.ts'

type Amount = StripeCheckoutSession['total']['total']
type DiscountAmount = NonNullable<StripeCheckoutSession['discountAmounts']>[number]

/**
 * A session as Stripe.js shows it to the page.
 *
 * @param locale BCP 47, or `auto`: the session's own, else English
 * @param now epoch seconds
 *
 * @see https://docs.stripe.com/js/custom_checkout/session_object
 */
export function stripeJsView(
  session: CheckoutSession,
  locale: string,
  now: number,
): StripeCheckoutSession {
  const { currency, completion, echoed } = session
  const totals = totalsOf(session)
  const language = languageOf(locale, echoed.locale)
  const amount = (minorUnitsAmount: number): Amount => ({
    minorUnitsAmount,
    amount: formatAmount(minorUnitsAmount, currency, language),
  })
  const none = amount(0)
  const customer = completion?.customer
  return {
    id: session.id,
    livemode: false,
    status: statusView(session, now),
    // As far as the server knows: what the shopper has yet to fill in, Stripe.js knows.
    canConfirm: statusOf(session, now) === 'open',
    currency,
    currencyOptions: null,
    minorUnitsAmountDivisor: 10 ** minorDigits(currency),
    total: {
      subtotal: amount(totals.subtotal),
      discount: amount(totals.discount),
      total: amount(totals.total),
      appliedBalance: none,
      balanceAppliedToNextInvoice: false,
      shippingRate: none,
      surcharge: none,
      taxExclusive: none,
      taxInclusive: none,
    },
    discountAmounts: discountAmounts(session, amount(totals.discount)),
    lineItems: totals.lines.map((line) => lineItem(line, session, amount)),
    optionalItems: null,
    email: echoed.customerEmail ?? customer?.email ?? null,
    phoneNumber: null,
    businessName: null,
    nameCollection: null,
    billingAddress: null,
    shippingAddress: null,
    shipping: null,
    shippingOptions: [],
    surcharge: null,
    tax: { status: 'ready' },
    taxAmounts: null,
    taxIdInfo: null,
    recurring: null,
    savedPaymentMethods: null,
    lastPaymentError:
      session.lastPaymentError === null ? null : { message: session.lastPaymentError },
  }
}

function languageOf(asked: string, own: string | null): string {
  if (asked !== 'auto') return asked
  return own === null || own === 'auto' ? 'en' : own
}

function statusView(session: CheckoutSession, now: number): StripeCheckoutSession['status'] {
  if (session.completion) {
    return { type: 'complete', paymentStatus: session.completion.paymentStatus }
  }
  return { type: statusOf(session, now) === 'open' ? 'open' : 'expired' }
}

function lineItem(
  { line, subtotal, discount, total }: LineTotals,
  session: CheckoutSession,
  amount: (minorUnitsAmount: number) => Amount,
): StripeCheckoutSession['lineItems'][number] {
  const { price, quantity } = line
  const { product } = price
  return {
    id: line.id,
    name: product.name,
    description: product.description,
    images: [...product.images],
    priceId: price.id,
    quantity,
    unitLabel: product.unitLabel,
    unitAmount: amount(price.unitAmount),
    unitAmountDecimal: null,
    subtotal: amount(subtotal),
    discount: amount(discount),
    total: amount(total),
    taxExclusive: amount(0),
    taxInclusive: amount(0),
    discountAmounts: discountAmounts(session, amount(discount)),
    taxAmounts: null,
    recurring: null,
    adjustableQuantity: null,
    isRemovable: false,
    pricing: null,
    transformQuantity: null,
  }
}

/** Discounts that take nothing off are not shown, as in Stripe's own phone SDKs. */
function discountAmounts({ discount }: CheckoutSession, off: Amount): DiscountAmount[] | null {
  if (!discount || off.minorUnitsAmount === 0) return null
  const { name, id, percentOff } = discount.coupon
  return [
    {
      ...off,
      displayName: name ?? id,
      promotionCode: null,
      // A payment happens once, whatever the coupon's duration is for a subscription.
      recurring: null,
      percentOff: percentOff === null ? null : Number(percentOff),
    },
  ]
}
