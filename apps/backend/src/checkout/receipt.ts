import { readSnapshot } from 'checkout-discounts-server'
import type { Stripe } from 'stripe'
import type { Receipt } from './checkout-answers.ts'

/** What {@link readReceipt} needs expanded. */
export const receiptExpand = ['line_items', 'discounts.coupon']

/** The same whichever way the discounts are written at Stripe. */
export function readReceipt(session: Stripe.Checkout.Session): Receipt {
  const { cart, receipts, discountMinor } = readSnapshot(session)
  const bought = new Map(session.line_items?.data.map((line) => [line.id, line]))
  return {
    id: session.id,
    status: session.status,
    paymentStatus: session.payment_status,
    currency: cart.currency,
    amountSubtotal: cart.subtotalMinor,
    amountDiscount: discountMinor,
    amountTotal: session.amount_total ?? 0,
    lines: cart.lines.map(({ id, quantity, subtotalMinor }) => ({
      name: bought.get(id)?.description ?? '',
      quantity,
      amountSubtotal: subtotalMinor,
      every: bought.get(id)?.price?.recurring?.interval === 'month' ? ('month' as const) : null,
    })),
    discounts:
      receipts.length > 0
        ? receipts.map(({ label, amountMinor }) => ({ label, amount: amountMinor }))
        : foreignDiscount(session, discountMinor),
  }
}

/** A Checkout Session takes one discount, so that what it takes off is the whole. */
function foreignDiscount({ discounts }: Stripe.Checkout.Session, amount: number) {
  return (discounts ?? []).slice(0, 1).map(({ coupon }) => ({
    label: (typeof coupon === 'object' && coupon?.name) || 'Discount',
    amount,
  }))
}
