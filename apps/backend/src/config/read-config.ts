import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { type Environment, readEnvironment } from './environment.ts'
import { readStripe, type StripeConfig } from './read-stripe.ts'

/** How this backend runs. */
export interface BackendConfig {
  host: string
  /** 0: any that is free. */
  port: number
  production: boolean
  logLevel: string
  /** Where the shop's pages are, without a slash at the end; the first is the usual one. */
  shopOrigins: [string, ...string[]]
  /** How many proxies stand before us, each of which adds to `X-Forwarded-For`. */
  trustedProxies: number
  /** Requests a minute from one address; 0: any number. */
  rateLimitPerMinute: number
  /** A path, or `:memory:`. */
  databaseFile: string
  /** Keys the digests of codes. */
  codePepper: string
  /** The first signs; all are accepted. */
  ownerCookieSecrets: string[]
  stripe: StripeConfig
}

/** Whether the shop is served by HTTPS. */
export function isSecure({ shopOrigins }: BackendConfig): boolean {
  return shopOrigins[0].startsWith('https:')
}

const repository = resolve(import.meta.dirname, '../../../..')

/**
 * Reads the configuration. `.env.example` describes every variable.
 *
 * @param env such as `process.env`; an empty variable counts as absent
 * @throws Error of one line that names the variable
 */
export function readConfig(env: Record<string, string | undefined>): BackendConfig {
  const read = readEnvironment(env)
  const production = read.NODE_ENV === 'production'
  const stripe = readStripe(read, production)
  return {
    host: read.BACKEND_HOST,
    port: read.BACKEND_PORT,
    production,
    logLevel: read.LOG_LEVEL,
    shopOrigins: readShopOrigins(read, production),
    trustedProxies: read.TRUST_PROXY,
    rateLimitPerMinute: read.RATE_LIMIT,
    databaseFile: readDatabaseFile(read, production),
    codePepper: readPepper(read, production),
    ownerCookieSecrets: readCookieSecrets(read, production, stripe.secretKey),
    stripe,
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

function readDatabaseFile({ DATABASE_FILE: file }: Environment, production: boolean): string {
  if (file === ':memory:') return file
  if (file === undefined && production) {
    throw new Error('DATABASE_FILE: needed with NODE_ENV=production.')
  }
  return resolve(repository, file ?? '.data/shop.sqlite')
}

function readPepper({ CODE_PEPPER: pepper }: Environment, production: boolean): string {
  if (pepper === undefined && production) {
    throw new Error('CODE_PEPPER: needed with NODE_ENV=production.')
  }
  // The same with every key, so that the demo's codes hold when another one is tried.
  return pepper ?? 'the pepper of a shop that is in development'
}

function readCookieSecrets(read: Environment, production: boolean, secretKey: string): string[] {
  const { OWNER_COOKIE_SECRET: current, OWNER_COOKIE_SECRET_PREVIOUS: previous } = read
  if (current !== undefined) return previous === undefined ? [current] : [current, previous]
  if (production) throw new Error('OWNER_COOKIE_SECRET: needed with NODE_ENV=production.')
  // Made from the key, so that a checkout begun before a restart goes on after it.
  return [createHash('sha256').update(`owner cookie ${secretKey}`).digest('hex')]
}
