import type { DiscountWriter, StripeVersionName } from 'checkout-discounts-server'
import type { Environment } from './environment.ts'

/** Where Stripe is, and how we speak with it. */
export interface StripeConfig {
  secretKey: string
  publishableKey: string
  /** Null: Stripe itself. */
  emulatorUrl: string | null
  versionRow: StripeVersionName
  /** In place of the version row's own. */
  apiVersion: string | undefined
  /** `auto`: asks the account at start. */
  writer: 'auto' | DiscountWriter
  /** The first is today's; all are accepted. None: no webhook is taken. */
  webhookSecrets: readonly string[]
}

/** @throws Error of one line that names the variable */
export function readStripe(read: Environment, production: boolean): StripeConfig {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_PUBLISHABLE_KEY: publishableKey } = read
  if ((secretKey === undefined) !== (publishableKey === undefined)) {
    throw new Error('STRIPE_SECRET_KEY and STRIPE_PUBLISHABLE_KEY: set both of them, or neither.')
  }
  if (isLive(secretKey) !== isLive(publishableKey)) {
    throw new Error('STRIPE_SECRET_KEY and STRIPE_PUBLISHABLE_KEY: one is live, one is a test key.')
  }
  const namesEmulator = read.STRIPE_API_BASE !== undefined || read.EMULATOR_PORT !== undefined
  if (isLive(secretKey) && namesEmulator) {
    throw new Error(
      'STRIPE_SECRET_KEY: a live key together with the emulator (STRIPE_API_BASE, EMULATOR_PORT) is refused.',
    )
  }
  const isEmulated = read.STRIPE_API_BASE !== undefined || secretKey === undefined
  if (production && isEmulated) {
    throw new Error(
      secretKey === undefined
        ? 'STRIPE_SECRET_KEY: needed with NODE_ENV=production.'
        : 'STRIPE_API_BASE: an emulator is refused with NODE_ENV=production.',
    )
  }
  return {
    secretKey: secretKey ?? 'sk_test_emulator',
    publishableKey: publishableKey ?? 'pk_test_emulator',
    emulatorUrl: isEmulated
      ? (read.STRIPE_API_BASE ?? `http://127.0.0.1:${read.EMULATOR_PORT ?? 12_111}`)
      : null,
    versionRow: read.STRIPE_VERSION_ROW,
    apiVersion: read.STRIPE_API_VERSION,
    writer: read.DISCOUNT_WRITER,
    webhookSecrets: readWebhookSecrets(read, production),
  }
}

function readWebhookSecrets(read: Environment, production: boolean): string[] {
  const { STRIPE_WEBHOOK_SECRET: current, STRIPE_WEBHOOK_SECRET_PREVIOUS: previous } = read
  if (current === undefined) {
    if (production) throw new Error('STRIPE_WEBHOOK_SECRET: needed with NODE_ENV=production.')
    return []
  }
  return previous === undefined ? [current] : [current, previous]
}

function isLive(key: string | undefined): boolean {
  return /^[a-z]+_live_/.test(key ?? '')
}
