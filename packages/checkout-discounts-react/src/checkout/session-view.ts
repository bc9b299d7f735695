import type { Interaction } from 'checkout-discounts-contract'
import type { CheckoutAmount, CheckoutSession } from './checkout-port.ts'

/** A sum of money, as Stripe sends it. */
export interface Amount {
  /** In minor units of the session's currency. */
  amountMinor: number
  /** Formatted by Stripe in the session's locale. */
  amount: string
}

/** The sums of the Checkout Session. */
export interface DiscountTotals {
  /** ISO 4217, lower case. */
  currency: string
  /** The goods, before any discount. */
  subtotal: Amount
  /** What the discounts save; never negative. */
  discount: Amount
  shipping: Amount
  /** Tax that comes on top of the prices. */
  tax: Amount
  /** Tax that the prices already contain. */
  taxIncluded: Amount
  /** What the shopper pays. */
  total: Amount
}

/** A discount that is on the Checkout Session now. */
export interface AppliedDiscount extends Amount {
  /** What the shopper reads: the offer's name in the shop, or the coupon's at Stripe. */
  label: string
  /** The shop's id of the offer, where its server told it. */
  offer?: string
  /** By which interaction the offer is put on, where the server told it. */
  interaction?: Interaction
  /** Points of the loyalty programme that it costs, where it does. */
  points?: number
  /** ISO 8601 in UTC: when the offer ends, where it does. */
  endsAt?: string
  /** ISO 8601 in UTC: until when it is held for this shopper, where it is. */
  heldUntil?: string
  /** 0–100, where the discount is a percentage. */
  percentOff: number | null
  /** The code that the shopper typed, where there was one. */
  promotionCode: string | null
}

/** What the parts read of a Checkout Session. */
export interface SessionView {
  totals: DiscountTotals
  applied: readonly AppliedDiscount[]
  cart: Cart
}

/** What a discount may depend on besides the shopper: what is bought, and where it goes. */
export interface Cart {
  lines: readonly { id: string; quantity: number }[]
  shipsTo: object | null
}

export function viewSession({
  currency,
  total,
  discountAmounts,
  lineItems = [],
  shippingAddress,
}: CheckoutSession): SessionView {
  return {
    totals: {
      currency,
      subtotal: viewAmount(total.subtotal),
      discount: viewAmount(total.discount),
      shipping: viewAmount(total.shippingRate),
      tax: viewAmount(total.taxExclusive),
      taxIncluded: viewAmount(total.taxInclusive),
      total: viewAmount(total.total),
    },
    applied: (discountAmounts ?? []).map((discount) => ({
      label: discount.displayName,
      percentOff: discount.percentOff,
      promotionCode: discount.promotionCode,
      ...viewAmount(discount),
    })),
    cart: {
      lines: lineItems.map(({ id, quantity }) => ({ id, quantity })),
      shipsTo: shippingAddress?.address ?? null,
    },
  }
}

function viewAmount({ minorUnitsAmount, amount }: CheckoutAmount): Amount {
  return { amountMinor: minorUnitsAmount, amount }
}
