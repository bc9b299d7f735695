import type { StripeCheckoutSession } from '@stripe/stripe-js'

/** Notes whether the page has looked at what there is to pay. */
export interface ShownTotal {
  /** The same session, whose total notes who reads it. */
  watch(session: StripeCheckoutSession): StripeCheckoutSession
  /** Whether the page can have shown the total: it has read the text, or all that it is made of. */
  wasRead(): boolean
}

/** @see https://docs.stripe.com/js/custom_checkout/confirm */
export function createShownTotal(): ShownTotal {
  const read = new Set<'amount' | 'currency' | 'divisor' | 'minorUnits'>()
  return {
    watch(session) {
      const { currency, minorUnitsAmountDivisor, total } = session
      const { amount, minorUnitsAmount } = total.total
      return {
        ...session,
        get currency() {
          read.add('currency')
          return currency
        },
        get minorUnitsAmountDivisor() {
          read.add('divisor')
          return minorUnitsAmountDivisor
        },
        total: {
          ...total,
          total: {
            get amount() {
              read.add('amount')
              return amount
            },
            get minorUnitsAmount() {
              read.add('minorUnits')
              return minorUnitsAmount
            },
          },
        },
      }
    },
    wasRead: () =>
      read.has('amount') || (read.has('minorUnits') && read.has('currency') && read.has('divisor')),
  }
}
