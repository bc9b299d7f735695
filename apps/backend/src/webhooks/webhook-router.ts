import { createWebhookHandler, type SettlementOptions } from 'checkout-discounts-server'
import { sendWebResponse, toWebRequest } from 'checkout-discounts-server/express'
import express, { type RequestHandler, type Router } from 'express'

/**
 * `POST /webhooks/stripe`: a completed order goes into the purchase history, its points are booked,
 * and its customer's tier rises where it is reached. How old a signature is, the machine's clock
 * says: that of the shop may have been moved.
 *
 * @param options.secrets of the endpoint at Stripe; none: no webhook is taken
 * @param options.before sees each delivery first, and may answer it
 */
export function webhookRouter(
  settlement: SettlementOptions,
  { secrets, before }: { secrets: readonly string[]; before: RequestHandler },
): Router {
  const router = express.Router()
  const [current, previous] = secrets
  if (current === undefined) return router
  const handle = createWebhookHandler({
    ...settlement,
    secrets: previous === undefined ? [current] : [current, previous],
  })
  router.post(
    '/webhooks/stripe',
    // The signature is over the bytes as they came.
    express.raw({ type: () => true, limit: '256kb', inflate: false }),
    before,
    async (request, response) => {
      await sendWebResponse(await handle(toWebRequest(request, response)), response)
    },
  )
  return router
}
