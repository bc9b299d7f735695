import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createSqliteLedger } from 'checkout-discounts-server/sqlite'
import type { BackendConfig } from './config/read-config.ts'
import { createApp } from './create-app.ts'
import { openShopDatabase } from './database/open-shop-database.ts'
import { createLogger, type Logger } from './logs/logger.ts'
import { createDemoClock } from './demo/demo-clock.ts'
import { openShop } from './shop/open-shop.ts'
import { settlementOf } from './shop/settle-orders.ts'
import { type ChosenVersions, chooseVersions } from './stripe/choose-versions.ts'
import { createStripeClient } from './stripe/create-stripe-client.ts'
import { startSweep } from './webhooks/sweep.ts'

/** A backend that listens. */
export interface Backend {
  url: string
  port: number
  /** How discounts are written on this account, asked once. Never rejects. */
  chosen: Promise<ChosenVersions>
  /** Ends within two seconds: what is under way gets that long, and no more. */
  close(): Promise<void>
}

const closeTimeoutMs = 1_500

/**
 * Starts the shop's backend.
 *
 * @param options.log default: JSON lines on the standard output
 * @param options.clock epoch milliseconds. Default: the machine's
 * @param options.sweepIntervalMs how often it settles orders whose webhook was lost, milliseconds.
 * Default: a minute
 * @throws Error of one line where it cannot listen, such as on a port in use, and where its
 * database cannot be used
 *
 * @example
 * ```ts
 * const backend = await startBackend(readConfig(process.env))
 * ```
 */
export async function startBackend(
  config: BackendConfig,
  options: { log?: Logger; clock?: () => number; sweepIntervalMs?: number } = {},
): Promise<Backend> {
  const { log = createLogger(config.logLevel), clock: machine = Date.now } = options
  const isDemo = config.stripe.emulatorUrl !== null && !config.production
  const demoClock = isDemo ? createDemoClock(machine) : undefined
  const clock = demoClock?.now ?? machine
  const stripe = createStripeClient(config)
  const database = openShopDatabase(config.databaseFile)
  // Not waited for: the server can listen while Stripe thinks.
  const chosen = chooseVersions(stripe, config.stripe)
  const parts = {
    config,
    stripe,
    database,
    shop: await openShop(database, { codePepper: config.codePepper, clock }),
    ledger: createSqliteLedger(database, { clock }),
    log,
    clock,
    demoClock,
  }
  const app = createApp({ ...parts, chosen })
  const server = createServer(
    // Node looks for slow requests every 30 s only, if nobody says otherwise.
    { requestTimeout: 10_000, headersTimeout: 5_000, connectionsCheckingInterval: 1_000 },
    app,
  )
  const port = await listen(server, config).catch((error: unknown) => {
    database.close()
    throw error
  })
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`
  log.info({ url, emulatorUrl: config.stripe.emulatorUrl }, 'backend listens')
  void chosen.then(({ versions: { writer }, message, isDoubtful }) =>
    log[isDoubtful ? 'warn' : 'info']({ writer }, message),
  )
  const sweep = startSweep(settlementOf(parts), options.sweepIntervalMs)
  let ended: Promise<void> | undefined
  const end = async () => {
    await Promise.all([close(server), sweep.stop(closeTimeoutMs)])
    database.close()
  }
  return { url, port, chosen, close: () => (ended ??= end()) }
}

function listen(server: Server, { host, port }: BackendConfig): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is in use: set BACKEND_PORT to another one.`)
          : new Error(`BACKEND_HOST, BACKEND_PORT: ${error.message}`),
      )
    })
    server.listen(port, host, () => {
      // A server that listens on a port has an address of this kind.
      resolve((server.address() as AddressInfo).port)
    })
  })
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  const timer = setTimeout(() => server.closeAllConnections(), closeTimeoutMs)
  await closed
  clearTimeout(timer)
}
