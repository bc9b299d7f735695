import type { Checkout, RunServerUpdate } from '../checkout/checkout-port.ts'

const amount = (minorUnitsAmount: number) => ({ minorUnitsAmount, amount: `${minorUnitsAmount}` })

/** An open checkout over 105.00, as Stripe.js shows it. */
export function checkoutOf(
  runServerUpdate: RunServerUpdate,
  session: Partial<Checkout> = {},
): Checkout {
  return {
    id: 'cs_test_1',
    currency: 'usd',
    canConfirm: true,
    status: { type: 'open' },
    discountAmounts: null,
    total: {
      subtotal: amount(10500),
      discount: amount(0),
      shippingRate: amount(0),
      taxExclusive: amount(0),
      taxInclusive: amount(0),
      total: amount(10500),
    },
    runServerUpdate,
    ...session,
  }
}
