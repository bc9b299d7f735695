import type { StripeCheckoutSession, StripeCheckoutTaxIdType } from '@stripe/stripe-js'
import { minorDigits } from '../money/currency.ts'
import { missingTaxAddress } from './automatic-tax.ts'
import { type CheckoutSession, statusOf } from './checkout-session.ts'
import { currencyOptions } from './currency-options.ts'
import type { Namespace } from '../control/namespace.ts'
import { savedPaymentMethods } from './saved-payment-methods.ts'
import { lacksShippingAddress } from './shopper-shipping.ts'
import { amountsIn, discountAmounts, taxAmounts } from './stripe-js-amounts.ts'
import { lineItemView, optionalItemView } from './stripe-js-items.ts'
import { recurringView } from './stripe-js-recurring.ts'
import { shippingView } from './stripe-js-shipping.ts'
import { type Totals, totalsOf } from './totals.ts'

/**
 * A session as Stripe.js shows it to the page.
 *
 * @param locale BCP 47, or `auto`: the session's own, else English
 * @param namespace the time, and what the customer has kept
 *
 * @see https://docs.stripe.com/js/custom_checkout/session_object
 */
export function stripeJsView(
  session: CheckoutSession,
  locale: string,
  namespace: Pick<Namespace, 'now' | 'nowMs' | 'paymentMethods'>,
): StripeCheckoutSession {
  const { now } = namespace
  const { currency, completion, echoed, optionalItems } = session
  const totals = totalsOf(session)
  const language = languageOf(locale, echoed.locale)
  const amount = amountsIn(currency, language)
  return {
    id: session.id,
    livemode: false,
    status: statusView(session, now),
    // As far as the server knows: what the shopper has yet to fill in, Stripe.js knows.
    canConfirm:
      statusOf(session, now) === 'open' &&
      missingTaxAddress(session) === null &&
      !lacksShippingAddress(session),
    currency,
    currencyOptions: currencyOptions(session, language),
    minorUnitsAmountDivisor: 10 ** minorDigits(currency),
    total: totalView(totals, amount),
    discountAmounts: discountAmounts(session, amount(totals.discount)),
    lineItems: totals.lines.map((line) => lineItemView(line, session, amount)),
    optionalItems:
      optionalItems.length > 0
        ? optionalItems.map((item) => optionalItemView(item, session, amount))
        : null,
    email: session.email ?? completion?.customer.email ?? null,
    phoneNumber: null,
    businessName: null,
    nameCollection: nameCollection(session),
    ...shippingView(session, totals.shipping, amount),
    surcharge: null,
    tax: taxStatus(session),
    taxAmounts: taxAmounts(totals.taxes, amount),
    taxIdInfo: taxIdInfo(session),
    recurring: recurringView(session, amount, now),
    savedPaymentMethods: savedPaymentMethods(session, namespace),
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

function totalView(
  totals: Totals,
  amount: ReturnType<typeof amountsIn>,
): StripeCheckoutSession['total'] {
  const none = amount(0)
  return {
    subtotal: amount(totals.subtotal),
    discount: amount(totals.discount),
    shippingRate: amount(totals.shipping?.amount ?? 0),
    taxExclusive: amount(totals.taxExclusive),
    taxInclusive: amount(totals.taxInclusive),
    total: amount(totals.total),
    appliedBalance: none,
    balanceAppliedToNextInvoice: false,
    surcharge: none,
  }
}

/** Null where no name is asked for: what is typed stays in the page until it confirms. */
function nameCollection({ asGiven }: CheckoutSession): StripeCheckoutSession['nameCollection'] {
  const { business, individual } = asGiven.name_collection ?? {}
  if (!business?.enabled && !individual?.enabled) return null
  return { individualName: null, businessName: null }
}

function taxStatus(session: CheckoutSession): StripeCheckoutSession['tax'] {
  const missing = missingTaxAddress(session)
  return { status: missing === null ? 'ready' : (`requires_${missing}_address` as const) }
}

function taxIdInfo({ shopper: { taxId } }: CheckoutSession): StripeCheckoutSession['taxIdInfo'] {
  if (!taxId) return null
  // Checked against the types that there are when it was given, which text does not show.
  const type = taxId.type as StripeCheckoutTaxIdType
  return { taxId: { type, value: taxId.value }, businessName: taxId.businessName }
}
