import express, { type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import { answerErrors, answerNotFound } from './http/errors.ts'
import { healthRouter } from './http/health-router.ts'
import { rateLimit } from './http/rate-limits.ts'
import { nameRequest } from './http/request-context.ts'
import { requestLog } from './http/request-log.ts'
import { docsRouter } from './openapi/docs-router.ts'
import { isSecure } from './config/read-config.ts'
import { shopRouter, type ShopRouterOptions } from './shop-router.ts'
import type { ChosenVersions } from './stripe/choose-versions.ts'

/** What the app is wired of. */
export interface AppParts extends Omit<ShopRouterOptions, 'versions'> {
  /** How discounts are written, once it is known: the shop opens then. */
  chosen: Promise<ChosenVersions>
}

/** Wires the shop: its data, the discount server, Stripe, and the log. */
export function createApp(parts: AppParts): Express {
  const { config, chosen, database, log } = parts
  let isStripeKnown = false
  const shop = chosen.then(({ versions }) => {
    isStripeKnown = true
    return shopRouter({ ...parts, versions })
  })

  const app = express()
  app.disable('etag')
  app.set('query parser', false)
  app.set('trust proxy', config.trustedProxies)
  app.use(helmet(), nameRequest, requestLog(log))
  app.use(
    healthRouter(database, () => isStripeKnown),
    docsRouter(isSecure(config) ? '__Host-disc' : 'disc'),
  )
  app.use(['/checkout', '/discounts'], rateLimit(config.rateLimitPerMinute))
  app.use(onceKnown(shop))
  app.use(answerNotFound, answerErrors(log))
  return app
}

/** Lets requests wait for the routes that answer them. */
function onceKnown(routes: Promise<RequestHandler>): RequestHandler {
  return async (request, response, next) => {
    const handle = await routes
    await handle(request, response, next)
  }
}
