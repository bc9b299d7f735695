import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type EmulatorServer, startStripeEmulatorServer } from './node.ts'

const here = fileURLToPath(new URL('..', import.meta.url))

let server: EmulatorServer

beforeEach(async () => {
  server = await startStripeEmulatorServer({ port: 0 })
})

afterEach(() => server.close())

/** A program that knows of no emulator. */
async function run(kind: 'commonjs' | 'module', program: string, url = server.url) {
  const preload = [
    '--conditions=checkout-discounts-source',
    '--import=stripe-checkout-emulator/preload',
  ]
  const child = spawn(process.execPath, [...preload, `--input-type=${kind}`, '--eval', program], {
    cwd: here,
    env: { ...process.env, STRIPE_EMULATOR_URL: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  await once(child, 'close')
  return output
}

const esm = "import { Stripe } from 'stripe';"
const cjs = "const Stripe = require('stripe');"
const create = (client: string) => `
  const stripe = new Stripe('sk_test_1', { telemetry: false, maxNetworkRetries: 0, ${client} });
  stripe.coupons
    .create({ id: 'TEN', percent_off: 10, metadata: { a: 'b & c' } })
    .then(({ id, metadata }) => console.log(id, metadata.a), (error) => console.log(error.message));`
const byFetch = 'httpClient: Stripe.createFetchHttpClient()'
const byAgent = "httpAgent: new (require('https').Agent)({ keepAlive: false })"

it.each([
  ['an ES module', 'module', esm + create('')],
  ['an ES module, by fetch', 'module', esm + create(byFetch)],
  ['a CommonJS module', 'commonjs', cjs + create('')],
  ['a CommonJS module, by fetch', 'commonjs', cjs + create(byFetch)],
  ['a CommonJS module with an agent of its own', 'commonjs', cjs + create(byAgent)],
] as const)('the official SDK in %s is sent to the emulator', async (_what, kind, program) => {
  expect(await run(kind, program)).toBe('TEN b & c\n')
  expect(server.emulator.namespace('default').requests).toMatchObject([
    { method: 'POST', path: '/v1/coupons', status: 200 },
  ])
})

const path = '/v1/coupons/TEN?expand[]=x'

it.each([
  ['get with a URL', `get('https://api.stripe.com${path}', show)`],
  ['get with options', `get({ host: 'api.stripe.com', path: '${path}' }, show)`],
  ['request with both', `request(new URL('https://api.stripe.com${path}'), {}, show).end()`],
  [
    'request without a callback',
    `request('https://api.stripe.com${path}').on('response', show).end()`,
  ],
])('node:https, %s', async (_what, call) => {
  const program = `
    import { get, request } from 'node:https';
    const show = (response) => { console.log(response.statusCode); response.resume() };
    ${call}`
  expect(await run('module', program)).toBe('401\n')
})

it.each([
  ['a URL', `fetch('https://api.stripe.com/v1/coupons', post)`],
  ['a Request', `fetch(new Request('https://api.stripe.com/v1/coupons', post))`],
])('fetch with %s', async (_what, call) => {
  const program = `
    const post = {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_1' },
      body: new URLSearchParams({ percent_off: '5' }),
    };
    console.log((await (await ${call}).json()).percent_off)`
  expect(await run('module', program)).toBe('5\n')
})

it('leaves whatever is not Stripe’s API alone', async () => {
  const program = `
    import https from 'node:https';
    console.log((await fetch('${server.url}')).status);
    https.get('https://localhost:${server.port}/').on('error', ({ code }) => console.log(code))`
  expect(await run('module', program)).toMatch(/^200\nE\w+\n$/)
})

it('lets the program hear that there is no emulator, or no address of one', async () => {
  const { url } = server
  await server.close()
  expect(await run('module', esm + create(''), url)).toContain(
    'An error occurred with our connection',
  )
  expect(await run('module', '', 'ftp://nowhere')).toContain(
    'STRIPE_EMULATOR_URL takes an http URL, not "ftp://nowhere".',
  )
})
