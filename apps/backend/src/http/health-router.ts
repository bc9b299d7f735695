import type { DatabaseSync } from 'node:sqlite'
import express, { type Router } from 'express'
import { isWritable } from '../database/open-shop-database.ts'

/**
 * `/healthz`: the process answers. `/readyz`: it can serve shoppers too; else 503, and a load
 * balancer sends them elsewhere.
 *
 * @param isStripeKnown whether it is known how discounts are written on this account
 */
export function healthRouter(database: DatabaseSync, isStripeKnown: () => boolean): Router {
  const router = express.Router()
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' })
  })
  router.get('/readyz', (_request, response) => {
    const checks = { database: isWritable(database), stripe: isStripeKnown() }
    const isReady = checks.database && checks.stripe
    response
      .status(isReady ? 200 : 503)
      .set('cache-control', 'no-store')
      .json({ status: isReady ? 'ready' : 'not_ready', checks })
  })
  return router
}
