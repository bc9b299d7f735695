import type { DatabaseSync } from 'node:sqlite'
import {
  createDiscountHandlers,
  type DiscountHandlers,
  type Ledger,
  type StripeVersionRow,
  stripeVersionRow,
} from 'checkout-discounts-server'
import { discountsRouter, ownerCookie } from 'checkout-discounts-server/express'
import express, { type Router } from 'express'
import type { Stripe } from 'stripe'
import { checkoutRouter } from './checkout/checkout-router.ts'
import { type BackendConfig, isSecure } from './config/read-config.ts'
import type { DemoClock } from './demo/demo-clock.ts'
import { demoRouter } from './demo/demo-router.ts'
import { limitCodeFailures } from './http/limit-code-failures.ts'
import { bookPaidIntents } from './intents/book-paid-intents.ts'
import { intentsRouter } from './intents/intents-router.ts'
import type { Logger } from './logs/logger.ts'
import type { Shop } from './shop/open-shop.ts'
import { settlementOf } from './shop/settle-orders.ts'
import { shopperOf } from './shop/shoppers.ts'
import { webhookRouter } from './webhooks/webhook-router.ts'

export interface ShopRouterOptions {
  config: BackendConfig
  stripe: Stripe
  versions: StripeVersionRow
  shop: Shop
  database: DatabaseSync
  ledger: Ledger
  log: Logger
  /** Epoch milliseconds. */
  clock(): number
  /** Absent with keys of an account: its time is nobody's to move. */
  demoClock?: DemoClock | undefined
}

/** Everything that needs to know how discounts are written at Stripe. */
export function shopRouter(options: ShopRouterOptions): Router {
  const { config, shop, stripe, versions, demoClock } = options
  const { shopOrigins, stripe: account } = config
  const cookie = ownerCookie({
    secrets: config.ownerCookieSecrets,
    secure: isSecure(config),
  })
  const emulated = account.emulatorUrl !== null
  // An emulated account has the preview, and can be looked at as one that has not got it.
  const withoutPreview =
    emulated && versions.writer === 'coupon_data'
      ? stripeVersionRow(account.versionRow, { writer: 'repriced_lines' })
      : null
  const router = express.Router()
  router.use(
    '/checkout/intents',
    intentsRouter({
      shop,
      stripe,
      versions,
      cookie,
      shopOrigins,
      limitsCodes: config.rateLimitPerMinute !== 0,
      clock: options.clock,
    }),
  )
  router.use(
    '/checkout',
    checkoutRouter({
      shop,
      stripe,
      versions,
      withoutPreview,
      cookie,
      shopOrigins,
      publishableKey: account.publishableKey,
      emulated,
    }),
  )
  if (demoClock) router.use('/checkout/demo', demoRouter({ demoClock, shopOrigins }))
  for (const [path, row] of [
    ['/discounts/without-preview', withoutPreview],
    ['/discounts', versions],
  ] as const) {
    if (!row) continue
    const handlers = discountHandlers({ ...options, versions: row }, cookie.authorize)
    router.use(path, discountsRouter({ handlers, allowedOrigins: shopOrigins }))
  }
  router.use(
    webhookRouter(settlementOf(options), {
      secrets: account.webhookSecrets,
      before: bookPaidIntents({
        shop,
        stripe,
        database: options.database,
        secrets: account.webhookSecrets,
        clock: options.clock,
      }),
    }),
  )
  return router
}

function discountHandlers(
  { config, stripe, versions, shop, ledger, log, clock }: ShopRouterOptions,
  authorize: ReturnType<typeof ownerCookie>['authorize'],
): DiscountHandlers {
  const handlers = createDiscountHandlers({
    stripe,
    versions,
    ledger,
    clock,
    authorize,
    offers: () => shop.offers.all(),
    shopper: (session) => shopperOf(shop, session),
    codes: shop.codes,
    maxQuantity: 20,
    onError: (error, interaction) => log.error({ err: error, interaction }, 'interaction failed'),
    // Its request id is the log's own.
    onStep: ({ interaction, step, durationMs, outcome }) =>
      log.info({ interaction, step, durationMs: Math.round(durationMs), outcome }, 'step'),
  })
  return config.rateLimitPerMinute === 0
    ? handlers
    : { ...handlers, 'redeem-code': limitCodeFailures(handlers['redeem-code']) }
}
