import type { Stripe } from 'stripe'
import { untyped } from './untyped.ts'

/** 3 × 10.00 and 1 × 4.90: 34.90. */
export const lines: Stripe.Checkout.SessionCreateParams.LineItem[] = [
  line('Notebook', 1000, 3),
  line('Pen', 490, 1),
]

export function line(
  name: string,
  unitAmount: number,
  quantity = 1,
  currency = 'usd',
): Stripe.Checkout.SessionCreateParams.LineItem {
  return { quantity, price_data: { currency, unit_amount: unitAmount, product_data: { name } } }
}

/** A session whose discounts are the server's, under a version that calls its mode `elements`. */
export function openSession(stripe: Stripe, params: object = {}): Promise<Stripe.Checkout.Session> {
  return stripe.checkout.sessions.create(
    untyped({
      mode: 'payment',
      ui_mode: 'elements',
      return_url: 'https://shop.example/receipt/{CHECKOUT_SESSION_ID}',
      permissions: { update_discounts: 'server_only' },
      line_items: lines,
      ...params,
    }),
  )
}

/** Puts a discount on, or with `''` takes it off. */
export function discount(
  stripe: Stripe,
  id: string,
  couponData: object | '',
): Promise<Stripe.Checkout.Session> {
  return stripe.checkout.sessions.update(
    id,
    untyped({
      discounts: couponData === '' ? '' : [{ coupon_data: couponData }],
      expand: ['discounts.coupon', 'line_items', 'total_details.breakdown'],
    }),
  )
}
