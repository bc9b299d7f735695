import {
  createDiscountHandlers,
  createSessionParams,
  type Offer,
  stripeVersionRow,
} from 'checkout-discounts-server'
import { discountsRouter } from 'checkout-discounts-server/express'
import type { Stripe } from 'stripe'

/** What your shop has already. */
export interface Shop {
  stripe: Stripe
  offers: readonly Offer[]
  /** Your login; null for nobody. */
  customerOf(headers: Headers): Promise<{ id: string; tier: string } | null>
  tierOf(customer: string): Promise<string>
}

const versions = stripeVersionRow()

/** Your parameters, and the two that discounts need: the mode of the page, and the permission. */
export function openSession(
  { stripe }: Shop,
  customer: string,
  params: Omit<Stripe.Checkout.SessionCreateParams, 'ui_mode'>,
) {
  const mine = { ...params, metadata: { ...params.metadata, customer } }
  return stripe.checkout.sessions.create(createSessionParams(versions, mine), {
    apiVersion: versions.apiVersion,
  })
}

/** To mount at `/discounts`, before anything that reads bodies. */
export function discounts({ stripe, offers, customerOf, tierOf }: Shop) {
  const handlers = createDiscountHandlers({
    stripe,
    versions,
    offers,
    async authorize(request, session) {
      const customer = await customerOf(request.headers)
      return customer !== null && customer.id === session.metadata?.customer ? customer.id : null
    },
    shopper: async (_session, customer) => ({ tier: await tierOf(customer) }),
  })
  return discountsRouter({ handlers, allowedOrigins: ['https://shop.example'] })
}
