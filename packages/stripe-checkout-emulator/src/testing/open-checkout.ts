import type { StripeCheckoutElementsSdkOptions } from '@stripe/stripe-js'
import { Stripe } from 'stripe'

import { createStripeEmulator } from '../create-stripe-emulator.ts'
import {
  createStripeConstructor,
  type StripeConstructorOptions,
} from '../stripe-js/stripe-constructor.ts'

const withPreviews = { apiVersion: '2026-10-28.endive; checkout_server_update_beta=v1' }

interface ShopOptions {
  clock?: () => number
  previews?: boolean
  email?: string | null
  returnUrl?: string | null
  /** What else the session is made with. */
  params?: Stripe.Checkout.SessionCreateParams
}

/** A shop on an emulator of its own: a session of $100.00, made and changed by the official SDK. */
export async function openShop({
  clock = Date.now,
  previews = true,
  email = 'ada@example.com',
  returnUrl = 'https://shop.example/receipt/{CHECKOUT_SESSION_ID}',
  params = {},
}: ShopOptions = {}) {
  const emulator = createStripeEmulator({ clock, previews })
  const stripe = new Stripe('sk_test_123', {
    httpClient: Stripe.createFetchHttpClient(emulator.fetch),
    maxNetworkRetries: 0,
  })
  // The preview's parameter is in no published type, hence the cast.
  const permissions = {
    update_discounts: 'server_only',
  } as Stripe.Checkout.SessionCreateParams.Permissions
  const { id, client_secret: clientSecret } = await stripe.checkout.sessions.create(
    {
      mode: 'payment',
      ui_mode: 'elements',
      ...(returnUrl === null ? {} : { return_url: returnUrl }),
      ...(email === null ? {} : { customer_email: email }),
      line_items: [
        {
          quantity: 1,
          price_data: {
            currency: 'usd',
            unit_amount: 100_00,
            product_data: { name: 'Lamp' },
          },
        },
      ],
      ...(previews ? { permissions } : {}),
      ...params,
    },
    withPreviews,
  )
  if (!clientSecret) throw new Error('The emulator made a session without a client secret.')

  /** What the shop's server does: takes an amount off, in minor units; 0 takes it back. */
  async function discount(amountMinor: number) {
    const discounts =
      amountMinor === 0
        ? ''
        : [{ coupon_data: { amount_off: amountMinor, currency: 'usd', name: 'Loyalty discount' } }]
    // As above: the published type knows no discounts on an update.
    const update = { discounts } as Stripe.Checkout.SessionUpdateParams
    await stripe.checkout.sessions.update(id, update, withPreviews)
  }

  return { emulator, stripe, id, clientSecret, discount }
}

type Shop = Awaited<ReturnType<typeof openShop>>

/** The checkout of a page that the shop has sent its client secret to. */
export async function openCheckout(
  shop: Pick<Shop, 'clientSecret' | 'emulator'>,
  page: Partial<StripeConstructorOptions> = {},
  init: Omit<StripeCheckoutElementsSdkOptions, 'clientSecret'> = {},
) {
  const StripeJs = createStripeConstructor({
    apiBase: 'https://api.stripe.com',
    fetch: shop.emulator.fetch,
    ...page,
  })
  const { clientSecret } = shop
  const checkout = StripeJs('pk_test_123', { locale: 'en-US' }).initCheckoutElementsSdk({
    ...init,
    clientSecret,
  })
  const loaded = await checkout.loadActions()
  if (loaded.type === 'error') throw new Error(loaded.error.message)
  const { actions } = loaded
  // As a page does: what has not shown the total cannot confirm.
  void actions.getSession().total.total.amount
  return { checkout, actions }
}
