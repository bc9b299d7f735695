import { createDiscountHandlers, stripeVersionRow } from 'checkout-discounts-server'
import { discountsRouter, ownerCookie } from 'checkout-discounts-server/express'
import express, { type Express } from 'express'
import helmet from 'helmet'
import type { Stripe } from 'stripe'
import { checkoutRouter } from './checkout/checkout-router.ts'
import type { BackendConfig } from './config.ts'
import { answerErrors, answerNotFound } from './http/errors.ts'
import { requestLog } from './http/request-log.ts'
import type { Logger } from './logger.ts'
import { offers } from './shop/offers.ts'
import { shopperOf } from './shop/shoppers.ts'

/** Wires the shop: its data, the discount server, Stripe, and the log. */
export function createApp(config: BackendConfig, stripe: Stripe, log: Logger): Express {
  const { shopOrigins, stripe: account } = config
  const versions = stripeVersionRow(account.versionRow, { apiVersion: account.apiVersion })
  const cookie = ownerCookie({
    secrets: config.ownerCookieSecrets,
    secure: shopOrigins[0].startsWith('https:'),
  })
  const handlers = createDiscountHandlers({
    stripe,
    versions,
    offers,
    authorize: cookie.authorize,
    shopper: shopperOf,
    onError: (error, interaction) => log.error({ err: error, interaction }, 'interaction failed'),
  })

  const app = express()
  app.disable('etag')
  app.set('query parser', false)
  app.use(helmet(), requestLog(log))
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' })
  })
  app.use(
    '/checkout',
    checkoutRouter({
      stripe,
      versions,
      cookie,
      shopOrigins,
      publishableKey: account.publishableKey,
      emulated: account.emulatorUrl !== null,
    }),
  )
  app.use('/discounts', discountsRouter({ handlers, allowedOrigins: shopOrigins }))
  app.use(answerNotFound, answerErrors(log))
  return app
}
