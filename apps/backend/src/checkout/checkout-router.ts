import type { StripeVersionRow } from 'checkout-discounts-server'
import { type OwnerCookie, sameOriginOnly, toWebRequest } from 'checkout-discounts-server/express'
import express, { type RequestHandler, type Router } from 'express'
import type { Stripe } from 'stripe'
import { sendError } from '../http/errors.ts'
import { catalogue, currency } from '../shop/catalogue.ts'
import { offers } from '../shop/offers.ts'
import { shoppers } from '../shop/shoppers.ts'
import { createSession, newCheckout } from './create-session.ts'
import { readReceipt, receiptExpand } from './receipt.ts'

/** The shop's own endpoints around a checkout. */
export function checkoutRouter(options: {
  stripe: Stripe
  versions: StripeVersionRow
  cookie: OwnerCookie
  shopOrigins: readonly [string, ...string[]]
  publishableKey: string
  emulated: boolean
}): Router {
  const { stripe, versions, cookie, shopOrigins } = options
  const router = express.Router()

  router.get('/config', (_request, response) => {
    response.json({
      publishableKey: options.publishableKey,
      betas: versions.clientBetas,
      emulated: options.emulated,
      currency,
    })
  })

  router.get('/products', (_request, response) => {
    response.json({ products: catalogue.map((product) => ({ ...product, currency })) })
  })

  router.get('/shoppers', (_request, response) => {
    response.json({
      shoppers: shoppers.map((shopper) => ({ ...shopper, percentOff: percentOff(shopper.tier) })),
    })
  })

  router.post(
    '/sessions',
    sameOriginOnly({ allowedOrigins: shopOrigins }),
    jsonOnly,
    express.json({ limit: '4kb' }),
    async (request, response) => {
      const checkout = newCheckout.safeParse(request.body)
      if (!checkout.success) {
        const [issue] = checkout.error.issues
        const path = issue?.path.join('.') || 'body'
        sendError(response, 'bad_request', `${path}: ${issue?.message}`)
        return
      }
      const owner = await cookie.issue(request, response)
      const session = await createSession(stripe, versions, {
        ...checkout.data,
        ownerReference: owner.reference,
        // Back to where the shopper came from, which is one of ours: the cookie is there.
        returnUrl: `${request.headers.origin ?? shopOrigins[0]}/receipt/{CHECKOUT_SESSION_ID}`,
      })
      response
        .status(201)
        .set('cache-control', 'no-store')
        .json({ id: session.id, clientSecret: session.client_secret })
    },
  )

  router.get('/sessions/:id', async (request, response) => {
    const session = await retrieve(stripe, versions, request.params.id)
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
  try {
    return await stripe.checkout.sessions.retrieve(id, { expand: receiptExpand }, { apiVersion })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'resource_missing') return null
    throw error
  }
}

function percentOff(tier: string | null): number {
  return (tier !== null && offers[0]?.tiers[tier]?.percentOff) || 0
}

/** Express passes by in silence what is no JSON. */
const jsonOnly: RequestHandler = (request, response, next) => {
  if (request.is('application/json')) next()
  else sendError(response, 'unsupported_media_type', 'Expected application/json.')
}
