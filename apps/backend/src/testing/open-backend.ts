import { PassThrough } from 'node:stream'
import type { EmulatorServer } from 'stripe-checkout-emulator/node'
import { onTestFinished } from 'vitest'
import { readConfig } from '../config/read-config.ts'
import { createLogger } from '../logs/logger.ts'
import { startBackend } from '../start-backend.ts'

let count = 0

/** A backend over real HTTP, on an emulated account of its own, and everything that it logged. */
export async function openBackend(
  { url, emulator }: EmulatorServer,
  env: Record<string, string> = {},
  options: { clock?: () => number; sweepIntervalMs?: number } = {},
) {
  const account = emulator.namespace(env.ACCOUNT ?? `backend${(count += 1)}`)
  const stream = new PassThrough()
  let logged = ''
  stream.on('data', (chunk) => (logged += chunk))
  const config = readConfig({
    BACKEND_PORT: '0',
    DATABASE_FILE: ':memory:',
    // So that nothing is asked at start.
    DISCOUNT_WRITER: 'coupon_data',
    STRIPE_API_BASE: url,
    STRIPE_SECRET_KEY: account.secretKey,
    STRIPE_PUBLISHABLE_KEY: account.publishableKey,
    ...env,
  })
  const log = createLogger(config.logLevel, stream)
  const backend = await startBackend(config, { log, ...options })
  onTestFinished(() => backend.close())
  return { ...backend, config, account, log: () => logged }
}
