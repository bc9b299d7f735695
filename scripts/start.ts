import { join } from 'node:path'
import { parseArgs } from 'node:util'

import {
  type BackendConfig,
  loadEnvFile,
  readConfig,
  startBackend,
} from '@checkout-discounts/backend'
import { startStripeEmulatorServer } from 'stripe-checkout-emulator/node'
import { createServer } from 'vite'

import { runCommand, WrongUse } from './command-line.ts'
import { portFrom } from './port-from.ts'
import { startHelp } from './start-help.ts'

/** `npm start`: the emulated Stripe, the backend and the storefront, in one process. */
const root = join(import.meta.dirname, '..')
const closers: (() => Promise<unknown>)[] = []
const startedBy = process.ppid

const whatIsEmulated = `Stripe is emulated, on this machine: its Checkout Sessions API and its Stripe.js. No account, no
network, no money. Stripe's own packages and everything of the shop run as they would live.
Card 4242 4242 4242 4242 pays; 4000 0000 0000 0002 is declined. Any date to come, any CVC.
`

process.once('SIGINT', () => void stop(0))
process.once('SIGTERM', () => void stop(0))
// npm's shell does not pass on the signal that ends it: a supervisor's would leave us behind.
setInterval(() => process.ppid !== startedBy && void stop(0), 500).unref()

await runCommand('start', async () => {
  const { values } = parseArgs({ options: { help: { type: 'boolean', default: false } } })
  if (values.help) {
    process.stdout.write(startHelp)
    return
  }
  loadEnvFile()
  const ports = readPorts()
  const config = readConfig({ ...process.env, LOG_LEVEL: process.env.LOG_LEVEL || 'warn' })
  // What the machine refuses is no wrong use.
  await start(ports, config).catch(async (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    await stop(1)
  })
})

/** Read as one, so that nothing is started where one of them is none. */
function readPorts() {
  // The backend's own reader would take any that is free, where its neighbours do not find it.
  const backend = portFrom('BACKEND_PORT', 4242)
  const emulator = portFrom('EMULATOR_PORT', 12_111)
  const storefront = portFrom('STOREFRONT_PORT', 5173)
  const names = new Map<number, string>()
  for (const [name, port] of Object.entries({
    BACKEND_PORT: backend,
    EMULATOR_PORT: emulator,
    STOREFRONT_PORT: storefront,
  })) {
    const other = names.get(port)
    if (other) throw new WrongUse(`${other} and ${name}: expected two ports, got ${port} for both.`)
    names.set(port, name)
  }
  return { emulator, storefront, storybook: portFrom('STORYBOOK_PORT', 6006) }
}

async function start(ports: ReturnType<typeof readPorts>, config: BackendConfig): Promise<void> {
  const emulated = config.stripe.emulatorUrl !== null
  const webhookSecrets =
    emulated && !process.env.STRIPE_API_BASE
      ? [await startEmulator(ports.emulator, config)]
      : config.stripe.webhookSecrets

  const backend = await startBackend({ ...config, stripe: { ...config.stripe, webhookSecrets } })
  closers.push(() => backend.close())

  const port = ports.storefront
  const storefront = await createServer({
    root: join(root, 'apps/storefront'),
    configFile: join(root, 'apps/storefront/vite.config.ts'),
    logLevel: 'warn',
    server: { port, strictPort: true },
  })
  closers.push(() => storefront.close())
  await named('STOREFRONT_PORT', port, () => storefront.listen())

  process.stdout.write(`
Checkout Discounts: a demo shop whose server decides the discounts

  Storefront  http://localhost:${port}
  Backend     ${backend.url}
  ${emulated ? `Emulator    ${config.stripe.emulatorUrl}` : 'Stripe      your account, with the keys of .env'}
  Storybook   npm run storybook  (http://localhost:${ports.storybook})

${emulated ? whatIsEmulated : 'Nothing is emulated.'}
Ctrl-C ends it.
`)
  process.stdout.write(`\n${(await backend.chosen).message}\n`)
}

/**
 * An emulated Stripe whose webhooks go to the backend, as `stripe listen` would send them.
 *
 * @returns what they are signed with
 */
async function startEmulator(
  port: number,
  { host, port: backendPort, stripe }: BackendConfig,
): Promise<string> {
  const server = await named('EMULATOR_PORT', port, () => startStripeEmulatorServer({ port }))
  closers.push(() => server.close())
  const name = host.includes(':') ? `[${host}]` : host
  const webhooks = `http://${name}:${backendPort}/webhooks/stripe`
  return server.emulator.forwardTo(webhooks, stripe.webhookSecrets[0]).secret
}

/** A port in use is told in one line, with the variable that moves it. */
async function named<T>(variable: string, port: number, listen: () => Promise<T>): Promise<T> {
  try {
    return await listen()
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    if (!/EADDRINUSE|already in use/.test(text)) throw error
    throw new Error(`Port ${port} is in use: set ${variable} to another one.`, { cause: error })
  }
}

/** A connection that stays open (an event stream, a page's hot reload) must not keep us. */
async function stop(code: number): Promise<void> {
  const timer = setTimeout(() => process.exit(code), 1500)
  await Promise.allSettled(closers.map((close) => close()))
  clearTimeout(timer)
  process.exit(code)
}
