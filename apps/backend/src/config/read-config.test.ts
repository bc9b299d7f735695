import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readConfig } from './read-config.ts'

const testKeys = { STRIPE_SECRET_KEY: 'sk_test_abc', STRIPE_PUBLISHABLE_KEY: 'pk_test_abc' }
const liveKeys = { STRIPE_SECRET_KEY: 'sk_live_abc', STRIPE_PUBLISHABLE_KEY: 'pk_live_abc' }
const secret = 'x'.repeat(32)

test('with nothing set, Stripe is emulated on this machine', () => {
  expect(readConfig({})).toMatchObject({
    host: 'localhost',
    port: 4242,
    production: false,
    shopOrigins: ['http://localhost:5173', 'http://127.0.0.1:5173'],
    trustedProxies: 0,
    rateLimitPerMinute: 600,
    stripe: {
      emulatorUrl: 'http://127.0.0.1:12111',
      versionRow: 'endive',
      writer: 'auto',
      webhookSecrets: [],
    },
  })
})

test('the database is a file of the repository, another one, or none', () => {
  const repository = fileURLToPath(new URL('../../../..', import.meta.url))
  expect(readConfig({}).databaseFile).toBe(join(repository, '.data/shop.sqlite'))
  expect(readConfig({ DATABASE_FILE: 'x/y.sqlite' }).databaseFile).toBe(
    join(repository, 'x/y.sqlite'),
  )
  expect(readConfig({ DATABASE_FILE: '/srv/shop.sqlite' }).databaseFile).toBe('/srv/shop.sqlite')
  expect(readConfig({ DATABASE_FILE: ':memory:' }).databaseFile).toBe(':memory:')
})

test('the webhook’s secret can be changed without losing an event', () => {
  const rotated = {
    STRIPE_WEBHOOK_SECRET: 'whsec_today12345',
    STRIPE_WEBHOOK_SECRET_PREVIOUS: 'whsec_yesterday1',
  }
  expect(readConfig(rotated).stripe.webhookSecrets).toEqual([
    'whsec_today12345',
    'whsec_yesterday1',
  ])
})

test('the backend alone takes any port that is free', () => {
  expect(readConfig({ BACKEND_PORT: '0' }).port).toBe(0)
})

test('ports move', () => {
  const env = { BACKEND_PORT: '4300', STOREFRONT_PORT: '5200', EMULATOR_PORT: '12200' }
  expect(readConfig(env)).toMatchObject({
    port: 4300,
    shopOrigins: ['http://localhost:5200', 'http://127.0.0.1:5200'],
    stripe: { emulatorUrl: 'http://127.0.0.1:12200' },
  })
})

test('with test keys there is no emulator, unless one is named', () => {
  expect(readConfig(testKeys).stripe).toMatchObject({ secretKey: 'sk_test_abc', emulatorUrl: null })
  expect(readConfig({ ...testKeys, EMULATOR_PORT: '12111' }).stripe.emulatorUrl).toBeNull()
  const named = { ...testKeys, STRIPE_API_BASE: 'http://127.0.0.1:9000/' }
  expect(readConfig(named).stripe.emulatorUrl).toBe('http://127.0.0.1:9000')
})

test('without a secret, the cookie’s is made from the key, so that a restart ends no checkout', () => {
  const [made] = readConfig(testKeys).ownerCookieSecrets
  expect(made).toMatch(/^[0-9a-f]{64}$/)
  expect(readConfig(testKeys).ownerCookieSecrets).toEqual([made])
  expect(readConfig({}).ownerCookieSecrets).not.toEqual([made])
  const rotated = { OWNER_COOKIE_SECRET: secret, OWNER_COOKIE_SECRET_PREVIOUS: 'y'.repeat(32) }
  expect(readConfig(rotated).ownerCookieSecrets).toEqual([secret, 'y'.repeat(32)])
})

const production = {
  ...liveKeys,
  NODE_ENV: 'production',
  SHOP_ORIGIN: 'https://shop.example',
  OWNER_COOKIE_SECRET: secret,
  CODE_PEPPER: secret,
  DATABASE_FILE: '/srv/shop.sqlite',
  STRIPE_WEBHOOK_SECRET: 'whsec_0123456789',
}

test('production with all it needs', () => {
  expect(readConfig(production)).toMatchObject({
    production: true,
    shopOrigins: ['https://shop.example'],
    stripe: { emulatorUrl: null },
  })
})

describe('what is wrong is said in one line that names the variable', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    [
      'a port that is none',
      { BACKEND_PORT: 'http' },
      /^BACKEND_PORT: expected a port number from 0 to 65535, got «http»\.$/,
    ],
    [
      'a port too high',
      { EMULATOR_PORT: '70000' },
      /^EMULATOR_PORT: expected a port number from 1 to 65535, got «70000»\.$/,
    ],
    ['a port in another notation', { STOREFRONT_PORT: '1e3' }, /^STOREFRONT_PORT: /],
    ['a port where no page is found', { STOREFRONT_PORT: '0' }, /^STOREFRONT_PORT: .+ from 1 to/],
    ['a port where no emulator is', { EMULATOR_PORT: '0' }, /^EMULATOR_PORT: .+ from 1 to/],
    ['a key of another kind', { STRIPE_SECRET_KEY: 'pk_test_a' }, /^STRIPE_SECRET_KEY: /],
    ['a key alone', { STRIPE_SECRET_KEY: 'sk_test_a' }, /both of them, or neither/],
    [
      'keys of two kinds',
      { ...testKeys, STRIPE_PUBLISHABLE_KEY: 'pk_live_a' },
      /one is live, one is a test key/,
    ],
    ['a live key and an emulator', { ...liveKeys, EMULATOR_PORT: '12111' }, /live key together/],
    [
      'a live key and an emulated API',
      { ...liveKeys, STRIPE_API_BASE: 'http://127.0.0.1:12111' },
      /live key together/,
    ],
    ['a version row that is none', { STRIPE_VERSION_ROW: 'acacia' }, /^STRIPE_VERSION_ROW: /],
    ['a secret too short', { OWNER_COOKIE_SECRET: 'short' }, /^OWNER_COOKIE_SECRET: .*32/],
    ['an origin that is none', { SHOP_ORIGIN: 'shop.example' }, /^SHOP_ORIGIN: /],
    ['production without keys', { NODE_ENV: 'production' }, /^STRIPE_SECRET_KEY: needed/],
    [
      'production on an emulator',
      { ...production, ...testKeys, STRIPE_API_BASE: 'http://127.0.0.1:12111' },
      /^STRIPE_API_BASE: an emulator is refused/,
    ],
    ['production nowhere', { ...production, SHOP_ORIGIN: '' }, /^SHOP_ORIGIN: /],
    ['production on http', { ...production, SHOP_ORIGIN: 'http://shop.example' }, /^SHOP_ORIGIN: /],
    ['production without a secret', { ...production, OWNER_COOKIE_SECRET: '' }, /^OWNER_COOKIE/],
    ['production without a pepper', { ...production, CODE_PEPPER: '' }, /^CODE_PEPPER: needed/],
    ['production without a database', { ...production, DATABASE_FILE: '' }, /^DATABASE_FILE: /],
    [
      'production without webhooks',
      { ...production, STRIPE_WEBHOOK_SECRET: '' },
      /^STRIPE_WEBHOOK_SECRET: needed/,
    ],
    ['a pepper too short', { CODE_PEPPER: 'short' }, /^CODE_PEPPER: .*32/],
    ['a secret of no webhook', { STRIPE_WEBHOOK_SECRET: 'sk_test_a' }, /^STRIPE_WEBHOOK_SECRET: /],
    ['a writer that is none', { DISCOUNT_WRITER: 'coupons' }, /^DISCOUNT_WRITER: /],
    ['a wish in place of a count', { TRUST_PROXY: 'true' }, /^TRUST_PROXY: .*whole number/],
    ['a limit below nothing', { RATE_LIMIT: '-1' }, /^RATE_LIMIT: .*whole number/],
  ])('%s', (_case, env, message) => {
    expect(() => readConfig(env)).toThrow(message)
    expect(() => readConfig(env)).not.toThrow(/\n/)
  })
})

test('.env.example describes every variable, and sets none', () => {
  const example = readFileSync(new URL('../../../../.env.example', import.meta.url), 'utf8')
  const source = readFileSync(new URL('environment.ts', import.meta.url), 'utf8')
  const read = new Set(source.match(/^ {2}[A-Z][A-Z_]+(?=:)/gm)?.map((name) => name.trim()))
  const described = new Set(example.match(/^[A-Z_]+(?==$)/gm))
  expect([...read].filter((name) => !described.has(name))).toEqual([])
  expect(read.size).toBeGreaterThan(10)
})
