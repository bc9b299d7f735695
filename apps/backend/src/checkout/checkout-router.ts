import type { StripeVersionRow } from 'checkout-discounts-server'
import { type OwnerCookie, sameOriginOnly, toWebRequest } from 'checkout-discounts-server/express'
import express, { type Router } from 'express'
import type { Stripe } from 'stripe'
import { sendError } from '../http/errors.ts'
import { nullWhereMissing } from '../stripe/null-where-missing.ts'
import { jsonOnly } from '../http/json-only.ts'
import { timed } from '../http/server-timing.ts'
import { currencies, usualCurrency } from '../shop/catalogue.ts'
import type { Shop } from '../shop/open-shop.ts'
import { createSession } from './create-session.ts'
import { newCheckout } from './new-checkout.ts'
import { readNewOrder } from './read-new-order.ts'
import { readReceipt, receiptExpand } from './receipt.ts'
import { readProducts, readShoppers } from './shop-answers.ts'

export interface CheckoutRouterOptions {
  shop: Shop
  stripe: Stripe
  versions: StripeVersionRow
  /** For sessions of a demo that is to look like an account without the preview; null elsewhere. */
  withoutPreview: StripeVersionRow | null
  cookie: OwnerCookie
  shopOrigins: readonly [string, ...string[]]
  publishableKey: string
  emulated: boolean
}

/** The shop's own endpoints around a checkout. */
export function checkoutRouter(options: CheckoutRouterOptions): Router {
  const { shop, stripe, versions, cookie, shopOrigins } = options
  const router = express.Router()

  router.get('/config', (_request, response) => {
    response.json({
      publishableKey: options.publishableKey,
      betas: versions.clientBetas,
      emulated: options.emulated,
      currency: usualCurrency,
      currencies,
      writer: versions.writer,
      canDoWithoutPreview: options.withoutPreview !== null,
    })
  })

  router.get('/products', (_request, response) => {
    response.json(readProducts())
  })

  router.get('/shoppers', (_request, response) => {
    response.json(readShoppers(shop))
  })

  router.post(
    '/sessions',
    sameOriginOnly({ allowedOrigins: shopOrigins }),
    jsonOnly,
    express.json({ limit: '4kb' }),
    async (request, response) => {
      const read = readNewOrder(newCheckout, request.body, shop)
      if ('problem' in read) {
        sendError(response, 'bad_request', read.problem)
        return
      }
      const row = read.order.withoutPreview ? options.withoutPreview : versions
      if (!row) {
        sendError(response, 'bad_request', 'withoutPreview: For the emulated Stripe only')
        return
      }
      const owner = await cookie.issue(request, response)
      const creation = createSession(stripe, row, {
        ...read.order,
        ownerReference: owner.reference,
        // Back to where the shopper came from, which is one of ours: the cookie is there.
        returnUrl: `${request.headers.origin ?? shopOrigins[0]}/receipt/{CHECKOUT_SESSION_ID}`,
      })
      const session = await timed(response, 'create', creation)
      response
        .status(201)
        .set('cache-control', 'no-store')
        .json({ id: session.id, clientSecret: session.client_secret })
    },
  )

  router.get('/sessions/:id', async (request, response) => {
    const retrieval = retrieve(stripe, versions, request.params.id)
    const session = await timed(response, 'retrieve', retrieval)
    const ownerId = session && (await cookie.authorize(toWebRequest(request, response), session))
    if (!session || !ownerId) {
      sendError(response, 'not_found', 'There is no such checkout here.')
      return
    }
    response.set('cache-control', 'no-store').json(readReceipt(session))
  })

  return router
}

/** Null for what no Checkout Session is called, and for what Stripe does not know. */
async function retrieve(
  stripe: Stripe,
  { apiVersion }: StripeVersionRow,
  id: string,
): Promise<Stripe.Checkout.Session | null> {
  if (!/^cs_(test|live)_[A-Za-z0-9]{8,200}$/.test(id)) return null
  return nullWhereMissing(
    stripe.checkout.sessions.retrieve(id, { expand: receiptExpand }, { apiVersion }),
  )
}
