import { shopRequest } from './shop-request.ts'

export interface ShopConfig {
  publishableKey: string
  /** Stripe.js features that the account's API version needs. */
  betas: string[]
  /** True while a Stripe emulator stands in for Stripe. */
  emulated: boolean
  /** ISO 4217, lower case: the usual one, and all in which the shop sells. */
  currency: string
  currencies: string[]
  /** How discounts are written at Stripe. */
  writer: 'coupon_data' | 'repriced_lines'
  /** Whether a checkout may be opened as on an account without the preview. */
  canDoWithoutPreview: boolean
}

export interface Product {
  id: string
  name: string
  description: string
  unitAmountMinor: number
  /** ISO 4217, lower case. */
  currency: string
  /** In minor units, by currency. */
  pricesMinor: Readonly<Record<string, number>>
  picture: string
  /** How often it comes and is paid again; null for what is bought once. */
  every: 'month' | null
}

export interface Shopper {
  id: string
  name: string
  tier: string | null
  /** Of the loyalty programme. */
  points: number
  percentOff: number
}

export interface SessionOrder {
  shopper: string
  items: { product: string; quantity: number }[]
  /** ISO 4217, lower case. */
  currency: string
  /** Whether an address to ship to is asked for. */
  shipping: boolean
  withoutPreview: boolean
}

export interface OpenedSession {
  id: string
  clientSecret: string
}

/** What the shop knows of an order; amounts in minor units of `currency`. */
export interface ShopSession {
  id: string
  status: 'open' | 'complete' | 'expired'
  paymentStatus: 'paid' | 'unpaid' | 'no_payment_required'
  /** ISO 4217, lower case. */
  currency: string
  amountSubtotal: number
  amountDiscount: number
  amountTotal: number
  /** Before discounts. */
  lines: { name: string; quantity: number; amountSubtotal: number; every: 'month' | null }[]
  discounts: { label: string; amount: number }[]
}

/** The shop's own endpoints, all on the page's origin. Each throws a `ShopError`. */
export const shopApi = {
  config: () => shopRequest<ShopConfig>('/checkout/config'),
  products: () => shopRequest<{ products: Product[] }>('/checkout/products'),
  shoppers: () => shopRequest<{ shoppers: Shopper[] }>('/checkout/shoppers'),
  session: (id: string) => shopRequest<ShopSession>(`/checkout/sessions/${encodeURIComponent(id)}`),
  createSession: (order: SessionOrder) =>
    shopRequest<OpenedSession>('/checkout/sessions', { method: 'POST', json: order }),
  /** Takes the discounts off a session that nobody will pay: what they hold is free again. */
  letGo: (id: string, { withoutPreview }: SessionOrder) =>
    shopRequest<unknown>(`${discountsPath(withoutPreview)}/remove`, {
      method: 'POST',
      json: { checkout_session_id: id },
    }),
}

/** Where discounts are changed. */
export function discountsPath(withoutPreview: boolean): string {
  return withoutPreview ? '/discounts/without-preview' : '/discounts'
}

export type ShopApi = typeof shopApi
