import { createAttemptLimit, type Offer, type StripeVersionRow } from 'checkout-discounts-server'
import {
  type OwnerCookie,
  sameOriginOnly,
  sendWebResponse,
  toWebRequest,
} from 'checkout-discounts-server/express'
import express, { type RequestHandler, type Router } from 'express'
import type { Stripe } from 'stripe'
import { readNewOrder } from '../checkout/read-new-order.ts'
import { sendError } from '../http/errors.ts'
import { nullWhereMissing } from '../stripe/null-where-missing.ts'
import { jsonOnly } from '../http/json-only.ts'
import { limitCodeFailures } from '../http/limit-code-failures.ts'
import type { Shop } from '../shop/open-shop.ts'
import { shopperOf } from '../shop/shoppers.ts'
import { changeDiscount, type DiscountDesk } from './change-discount.ts'
import { createIntent } from './create-intent.ts'
import type { Situation } from './decide-discount.ts'
import { type IntentOrder, readOrder } from './intent-order.ts'
import { newIntent } from './intent-schemas.ts'
import { readIntent } from './read-intent.ts'

export interface IntentsRouterOptions {
  shop: Shop
  stripe: Stripe
  versions: StripeVersionRow
  cookie: OwnerCookie
  shopOrigins: readonly [string, ...string[]]
  /** Whether wrong codes are counted by address, too. */
  limitsCodes: boolean
  /** Epoch milliseconds. */
  clock(): number
}

/** The same checkout for shops that are on PaymentIntents. */
export function intentsRouter(options: IntentsRouterOptions): Router {
  const { shop, stripe, versions, cookie, shopOrigins, clock } = options
  const { apiVersion } = versions
  const router = express.Router()
  const fromShop: RequestHandler[] = [
    sameOriginOnly({ allowedOrigins: shopOrigins }),
    jsonOnly,
    express.json({ limit: '4kb' }),
  ]

  const desk: DiscountDesk = {
    stripe,
    apiVersion,
    shop,
    attempts: createAttemptLimit({ clock }),
    async find(id, request) {
      const intent = await retrieve(stripe, apiVersion, id)
      const owner =
        intent &&
        (await cookie.authorize(request, { client_reference_id: intent.metadata.owner ?? null }))
      return intent && owner ? { intent, owner } : null
    },
    situationOf: (intent, order): Situation => ({
      order,
      offers: shop.offers.all().filter(needsNoLedger),
      shopper: shopperOf(shop, intent),
      nowMs: clock(),
    }),
  }

  router.post('/', ...fromShop, async (request, response) => {
    const read = readNewOrder(newIntent, request.body, shop)
    if ('problem' in read) {
      sendError(response, 'bad_request', read.problem)
      return
    }
    const owner = await cookie.issue(request, response)
    const intent = await createIntent(stripe, apiVersion, read.order, owner.reference)
    response
      .status(201)
      .set('cache-control', 'no-store')
      .json({ id: intent.id, clientSecret: intent.client_secret })
  })

  router.get('/:id', async (request, response) => {
    const found = await desk.find(request.params.id, toWebRequest(request, response))
    const order: IntentOrder | null = found && readOrder(found.intent)
    if (!found || !order) {
      sendError(response, 'not_found', 'There is no such payment here.')
      return
    }
    response
      .set('cache-control', 'no-store')
      .json(readIntent(found.intent, desk.situationOf(found.intent, order)))
  })

  const change = (asked: Request) => changeDiscount(desk, asked)
  const limited = options.limitsCodes ? limitCodeFailures(change) : change
  router.post('/:id/discount', ...fromShop, async (request, response) => {
    await sendWebResponse(await limited(toWebRequest(request, response)), response)
  })
  return router
}

/** Points are held, and uses counted, by the ledger, which knows Checkout Sessions alone. */
function needsNoLedger(offer: Offer): boolean {
  return !offer.limits && (offer.kind !== 'loyalty' || !offer.points)
}

/** Null for what no PaymentIntent is called, and for what Stripe does not know. */
async function retrieve(
  stripe: Stripe,
  apiVersion: string,
  id: string,
): Promise<Stripe.PaymentIntent | null> {
  if (!/^pi_[A-Za-z0-9]{8,200}$/.test(id)) return null
  return nullWhereMissing(stripe.paymentIntents.retrieve(id, {}, { apiVersion }))
}
