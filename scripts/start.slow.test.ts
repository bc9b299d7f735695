import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'

import { afterEach, expect, test, vi } from 'vitest'

import { freePorts } from './free-ports.ts'

const root = join(import.meta.dirname, '..')
const children: ChildProcess[] = []
const servers: Server[] = []

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const server of servers.splice(0)) server.close()
})

const timeoutMs = 60_000

test(
  'one process brings up emulator, backend and storefront, and says where',
  async () => {
    const ports = await shopPorts()
    const shop = start(ports)
    await shop.says('Ctrl-C ends it')
    expect(shop.output()).toContain(`http://localhost:${ports.STOREFRONT_PORT}`)
    expect(shop.output()).toContain(`http://localhost:${ports.BACKEND_PORT}`)
    expect(shop.output()).toContain(`http://127.0.0.1:${ports.EMULATOR_PORT}`)
    expect(shop.output()).toContain('npm run storybook')

    const config = await fetch(`http://localhost:${ports.STOREFRONT_PORT}/checkout/config`)
    expect(await config.json()).toMatchObject({ emulated: true })
    const script = await fetch(`http://127.0.0.1:${ports.EMULATOR_PORT}/endive/stripe.js`)
    expect(script.headers.get('content-type')).toContain('javascript')
  },
  timeoutMs,
)

test(
  'who pays in the demo is a customer with a history from then on',
  async () => {
    const ports = await shopPorts()
    const shop = start(ports)
    await shop.says('Ctrl-C ends it')
    const backend = `http://localhost:${ports.BACKEND_PORT}/checkout`
    const created = await fetch(`${backend}/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ shopper: 'newcomer', items: [{ product: 'lamp', quantity: 2 }] }),
    })
    await pay(`http://127.0.0.1:${ports.EMULATOR_PORT}`, await created.json(), 25_800)
    const newcomer = async () => {
      const { shoppers } = await (await fetch(`${backend}/shoppers`)).json()
      return shoppers.find(({ id }: { id: string }) => id === 'newcomer')
    }
    await vi.waitUntil(async () => (await newcomer()).points > 0, { timeout: 10_000 })
    expect(await newcomer()).toMatchObject({ tier: 'silver', points: 258 })
  },
  timeoutMs,
)

test(
  'Ctrl-C ends it, also with a stream open to each of the three',
  async () => {
    const ports = await shopPorts()
    const shop = start(ports)
    await shop.says('Ctrl-C ends it')
    const streams = await Promise.all(
      [
        `http://localhost:${ports.STOREFRONT_PORT}`,
        `http://localhost:${ports.BACKEND_PORT}`,
        `http://127.0.0.1:${ports.EMULATOR_PORT}`,
      ].map((url) => openStream(url)),
    )
    const from = performance.now()
    shop.child.kill('SIGINT')
    const [code] = await once(shop.child, 'exit')
    expect(code).toBe(0)
    // The backend itself gives up on a body after ten.
    expect(performance.now() - from).toBeLessThan(8_000)
    for (const stream of streams) stream.abort()
  },
  timeoutMs,
)

test.each(['EMULATOR_PORT', 'BACKEND_PORT', 'STOREFRONT_PORT'] as const)(
  'a port in use is one line that names %s',
  async (variable) => {
    const ports = await shopPorts()
    const host = variable === 'EMULATOR_PORT' ? '127.0.0.1' : 'localhost'
    const taken = createServer().listen(Number(ports[variable]), host)
    servers.push(taken)
    await once(taken, 'listening')

    const shop = start(ports)
    const [code] = await once(shop.child, 'exit')
    expect(code).toBe(1)
    expect(shop.errors().trim()).toBe(
      `Port ${ports[variable]} is in use: set ${variable} to another one.`,
    )
  },
  timeoutMs,
)

test(
  'ends with the shell that started it, which passes on no signal',
  async () => {
    const ports = await shopPorts()
    const shop = start(ports, ['sh', '-c', `"$0" "$@" && true`])
    await shop.says('Ctrl-C ends it')
    shop.child.kill('SIGTERM')
    const [code] = await once(shop.child, 'close')
    expect(code).toBeNull()
    await expect(fetch(`http://localhost:${ports.BACKEND_PORT}/healthz`)).rejects.toThrow('fetch')
  },
  timeoutMs,
)

test(
  'an emulator elsewhere is found, however its address is written, and so is the backend',
  async () => {
    const ports = await shopPorts()
    const shop = start({
      ...ports,
      STRIPE_API_BASE: `http://127.0.0.1:${ports.EMULATOR_PORT}/`,
      BACKEND_HOST: '::1',
    })
    await shop.says('Ctrl-C ends it')
    expect(shop.output()).toContain(`http://[::1]:${ports.BACKEND_PORT}`)
    const storefront = `http://localhost:${ports.STOREFRONT_PORT}`
    const page = await fetch(storefront)
    expect(await page.text()).toContain(
      `src="http://127.0.0.1:${ports.EMULATOR_PORT}/endive/stripe.js"`,
    )
    expect((await fetch(`${storefront}/checkout/config`)).status).toBe(200)
  },
  timeoutMs,
)

test(
  'with keys of an account the emulator is not started, and one line tells of the preview',
  async () => {
    const ports = await shopPorts()
    const shop = start({
      ...ports,
      EMULATOR_PORT: '',
      STRIPE_SECRET_KEY: 'sk_test_notAnAccount',
      STRIPE_PUBLISHABLE_KEY: 'pk_test_notAnAccount',
    })
    await shop.says('Nothing is emulated')
    await shop.says('Dynamic discounts')
    expect(shop.output()).not.toContain('Emulator ')
    const page = await fetch(`http://localhost:${ports.STOREFRONT_PORT}/`)
    expect(await page.text()).not.toContain('/endive/stripe.js')
  },
  timeoutMs,
)

test(
  'a live key together with the emulator is refused',
  async () => {
    const shop = start({
      ...(await shopPorts()),
      STRIPE_SECRET_KEY: 'sk_live_x',
      STRIPE_PUBLISHABLE_KEY: 'pk_live_x',
    })
    const [code] = await once(shop.child, 'exit')
    expect(code).toBe(2)
    expect(shop.errors()).toMatch(/^start: STRIPE_SECRET_KEY: a live key .+\.\n$/)
  },
  timeoutMs,
)

/** As the emulated Stripe.js does. */
async function pay(emulator: string, opened: { clientSecret: string }, amountMinor: number) {
  const response = await fetch(`${emulator}/emulator/stripe-js/confirm`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      key: 'pk_test_emulator',
      client_secret: opened.clientSecret,
      locale: 'en',
      betas: [],
      train: 'endive',
      email: 'ada@example.com',
      expected_amount: amountMinor,
      payment_method: {
        card: { number: '4242424242424242', exp_month: 12, exp_year: 2040, cvc: '123' },
        billing_details: { country: 'US', postal_code: '10001' },
      },
    }),
  })
  expect(response.status).toBe(200)
}

/** @param by a command that starts it, with its arguments after */
function start(env: Record<string, string>, by: readonly string[] = []) {
  const [command = process.execPath, ...args] = [
    ...by,
    process.execPath,
    '--conditions=checkout-discounts-source',
    join(root, 'scripts/start.ts'),
  ]
  const child = spawn(command, args, {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATABASE_FILE: ':memory:', ...env },
    cwd: root,
  })
  children.push(child)
  let output = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text))
  return {
    child,
    output: () => output,
    errors: () => errors,
    says: (text: string) =>
      new Promise<void>((resolve, reject) => {
        const look = () => output.includes(text) && resolve()
        look()
        child.stdout.on('data', look)
        child.once('exit', () => reject(new Error(`It ended. ${output} ${errors}`)))
      }),
  }
}

function shopPorts() {
  return freePorts('EMULATOR_PORT', 'BACKEND_PORT', 'STOREFRONT_PORT')
}

/** A request whose body never ends: the connection stays open until somebody cuts it. */
async function openStream(url: string): Promise<AbortController> {
  const abort = new AbortController()
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode('{')),
  })
  const request = { method: 'POST', body, duplex: 'half', signal: abort.signal } as RequestInit
  fetch(`${url}/checkout/sessions`, request).catch(() => undefined)
  await fetch(url)
  return abort
}
