import { sameOriginOnly } from 'checkout-discounts-server/express'
import express, { type Router } from 'express'
import { z } from 'zod'
import { sendError } from '../http/errors.ts'
import { jsonOnly } from '../http/json-only.ts'
import type { DemoClock } from './demo-clock.ts'

const tenYearsMs = 10 * 365 * 24 * 60 * 60 * 1000

const clockChange = z.strictObject({ aheadMs: z.int().min(0).max(tenYearsMs) })

export interface DemoRouterOptions {
  demoClock: DemoClock
  shopOrigins: readonly [string, ...string[]]
}

/** What a developer may change of the demo. It is there only while Stripe is emulated. */
export function demoRouter({ demoClock, shopOrigins }: DemoRouterOptions): Router {
  const router = express.Router()
  router.post(
    '/clock',
    sameOriginOnly({ allowedOrigins: shopOrigins }),
    jsonOnly,
    express.json({ limit: '1kb' }),
    (request, response) => {
      const change = clockChange.safeParse(request.body)
      if (!change.success) {
        sendError(
          response,
          'bad_request',
          `aheadMs: expected whole milliseconds from 0 to ${tenYearsMs}.`,
        )
        return
      }
      demoClock.setAhead(change.data.aheadMs)
      response.json({ nowMs: demoClock.now() })
    },
  )
  return router
}
