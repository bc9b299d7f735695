import type { Stripe } from 'stripe'

/** What a shopper bought. Amounts in minor units of `currency`. */
export interface Receipt {
  id: string
  status: Stripe.Checkout.Session['status']
  paymentStatus: Stripe.Checkout.Session['payment_status']
  currency: string | null
  amountSubtotal: number
  amountDiscount: number
  amountTotal: number
  /** Before discounts. */
  lines: { name: string; quantity: number; amountSubtotal: number }[]
  discounts: { label: string; amount: number }[]
}

/** What {@link readReceipt} needs expanded. */
export const receiptExpand = ['line_items', 'discounts.coupon']

export function readReceipt(session: Stripe.Checkout.Session): Receipt {
  const amountDiscount = session.total_details?.amount_discount ?? 0
  return {
    id: session.id,
    status: session.status,
    paymentStatus: session.payment_status,
    currency: session.currency,
    amountSubtotal: session.amount_subtotal ?? 0,
    amountDiscount,
    amountTotal: session.amount_total ?? 0,
    lines: (session.line_items?.data ?? []).map((line) => ({
      name: line.description ?? '',
      quantity: line.quantity ?? 1,
      amountSubtotal: line.amount_subtotal,
    })),
    // A Checkout Session takes one discount, so that what it takes off is the whole.
    discounts: (session.discounts ?? []).slice(0, 1).map(({ coupon }) => ({
      label: (typeof coupon === 'object' && coupon?.name) || 'Discount',
      amount: amountDiscount,
    })),
  }
}
