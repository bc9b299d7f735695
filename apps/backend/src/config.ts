import { createHash } from 'node:crypto'
import type { StripeVersionName } from 'checkout-discounts-server'
import { z } from 'zod'

function portExpected({ input }: { input?: unknown }): string {
  return `expected a port number from 0 to 65535, got «${String(input)}».`
}

/** How this backend runs. */
export interface BackendConfig {
  host: string
  /** 0: any that is free. */
  port: number
  production: boolean
  logLevel: string
  /** Where the shop's pages are, without a slash at the end; the first is the usual one. */
  shopOrigins: [string, ...string[]]
  /** The first signs; all are accepted. */
  ownerCookieSecrets: string[]
  stripe: {
    secretKey: string
    publishableKey: string
    /** Null: Stripe itself. */
    emulatorUrl: string | null
    versionRow: StripeVersionName
    /** In place of the version row's own. */
    apiVersion: string | undefined
  }
}

const port = z
  .string()
  .regex(/^\d{1,5}$/, { error: portExpected })
  .transform(Number)
  .refine((number) => number < 65_536, { error: portExpected })
const origin = z
  .url({ protocol: /^https?$/, error: 'Expected an origin such as https://shop.example' })
  .transform((url) => new URL(url).origin)
const secret = z.string().min(32, 'Expected 32 characters or more')

const environment = z.object({
  NODE_ENV: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  BACKEND_HOST: z.string().default('localhost'),
  BACKEND_PORT: port.default(4_242),
  STOREFRONT_PORT: port.default(5_173),
  SHOP_ORIGIN: origin.optional(),
  OWNER_COOKIE_SECRET: secret.optional(),
  OWNER_COOKIE_SECRET_PREVIOUS: secret.optional(),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_\w+$/, 'Expected sk_test_…, rk_test_…, sk_live_… or rk_live_…')
    .optional(),
  STRIPE_PUBLISHABLE_KEY: z
    .string()
    .regex(/^pk_(test|live)_\w+$/, 'Expected pk_test_… or pk_live_…')
    .optional(),
  STRIPE_VERSION_ROW: z.enum(['endive', 'basil']).default('endive'),
  STRIPE_API_VERSION: z.string().optional(),
  STRIPE_API_BASE: origin.optional(),
  EMULATOR_PORT: port.optional(),
})

type Environment = z.infer<typeof environment>

/**
 * Reads the configuration. `.env.example` describes every variable.
 *
 * @param env such as `process.env`; an empty variable counts as absent
 * @throws Error of one line that names the variable
 */
export function readConfig(env: Record<string, string | undefined>): BackendConfig {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(present)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(`${issue?.path.join('.')}: ${issue?.message}`)
  }
  const read = parsed.data
  const production = read.NODE_ENV === 'production'
  const stripe = readStripe(read, production)
  return {
    host: read.BACKEND_HOST,
    port: read.BACKEND_PORT,
    production,
    logLevel: read.LOG_LEVEL,
    shopOrigins: readShopOrigins(read, production),
    ownerCookieSecrets: readSecrets(read, production, stripe.secretKey),
    stripe,
  }
}

function readStripe(read: Environment, production: boolean): BackendConfig['stripe'] {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_PUBLISHABLE_KEY: publishableKey } = read
  const versions = { versionRow: read.STRIPE_VERSION_ROW, apiVersion: read.STRIPE_API_VERSION }
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
    ...versions,
    secretKey: secretKey ?? 'sk_test_emulator',
    publishableKey: publishableKey ?? 'pk_test_emulator',
    emulatorUrl: isEmulated
      ? (read.STRIPE_API_BASE ?? `http://127.0.0.1:${read.EMULATOR_PORT ?? 12_111}`)
      : null,
  }
}

function readShopOrigins(read: Environment, production: boolean): [string, ...string[]] {
  const { SHOP_ORIGIN: shopOrigin, STOREFRONT_PORT: storefrontPort } = read
  if (shopOrigin === undefined && !production) {
    // A developer types either, and a browser takes them for two sites.
    return [`http://localhost:${storefrontPort}`, `http://127.0.0.1:${storefrontPort}`]
  }
  if (!shopOrigin || (production && !shopOrigin.startsWith('https:'))) {
    throw new Error('SHOP_ORIGIN: expected https with NODE_ENV=production.')
  }
  return [shopOrigin]
}

function readSecrets(read: Environment, production: boolean, secretKey: string): string[] {
  const { OWNER_COOKIE_SECRET: current, OWNER_COOKIE_SECRET_PREVIOUS: previous } = read
  if (current !== undefined) return previous === undefined ? [current] : [current, previous]
  if (production) throw new Error('OWNER_COOKIE_SECRET: needed with NODE_ENV=production.')
  // Made from the key, so that a checkout begun before a restart goes on after it.
  return [createHash('sha256').update(`owner cookie ${secretKey}`).digest('hex')]
}

function isLive(key: string | undefined): boolean {
  return /^[a-z]+_live_/.test(key ?? '')
}
