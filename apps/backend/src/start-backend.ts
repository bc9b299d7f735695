import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type PreviewProbe, probePreview, stripeVersionRow } from 'checkout-discounts-server'
import type { Stripe } from 'stripe'
import type { BackendConfig } from './config.ts'
import { createApp } from './create-app.ts'
import { createLogger, type Logger } from './logger.ts'
import { createStripeClient } from './stripe-client.ts'

/** A backend that listens. */
export interface Backend {
  url: string
  port: number
  /** Whether the account has dynamic discounts, asked once. Null on an emulator. */
  preview: Promise<PreviewProbe> | null
  /** Ends within two seconds: what is under way gets that long, and no more. */
  close(): Promise<void>
}

const closeTimeoutMs = 1_500

/**
 * Starts the shop's backend.
 *
 * @param log default: JSON lines on the standard output
 * @throws Error of one line where it cannot listen, such as on a port in use
 *
 * @example
 * ```ts
 * const backend = await startBackend(readConfig(process.env))
 * ```
 */
export async function startBackend(
  config: BackendConfig,
  log: Logger = createLogger(config.logLevel),
): Promise<Backend> {
  const stripe = createStripeClient(config)
  const server = createServer(
    // Node looks for slow requests every 30 s only, if nobody says otherwise.
    { requestTimeout: 10_000, headersTimeout: 5_000, connectionsCheckingInterval: 1_000 },
    createApp(config, stripe, log),
  )
  const port = await listen(server, config)
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`
  log.info({ url, emulatorUrl: config.stripe.emulatorUrl }, 'backend listens')
  // Not waited for: the shop can open while Stripe thinks.
  const preview = config.stripe.emulatorUrl === null ? probe(stripe, config, log) : null
  return { url, port, preview, close: () => close(server) }
}

async function probe(stripe: Stripe, { stripe: account }: BackendConfig, log: Logger) {
  const row = stripeVersionRow(account.versionRow, { apiVersion: account.apiVersion })
  const found = await probePreview(stripe, row)
  log[found.available ? 'info' : 'warn']({ available: found.available }, found.message)
  return found
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
