import { readFileSync } from 'node:fs'
import { createStripeEmulator } from './create-stripe-emulator.ts'
import type { StripeEmulator } from './emulator.ts'
import { help, readCliOptions } from './node/cli-options.ts'
import { type EmulatorServer, startStripeEmulatorServer } from './node/start-server.ts'
import { verify } from './node/verify/verify.ts'

try {
  await run(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`stripe-checkout-emulator: ${inOneLine(error)}\n`)
  process.exitCode = 1
}

async function run(args: readonly string[]): Promise<void> {
  if (args[0] === 'verify') return runVerify(args.slice(1))
  const options = readCliOptions(args)
  if ('print' in options) return print(options.print === 'help' ? help : `${version()}\n`)
  const { port, host, forwardTo } = options
  const emulator = createStripeEmulator(options.emulator)
  const forwards = forwardTo.map((url) => forward(emulator, url))
  const server = await startStripeEmulatorServer({ port, host, emulator })
  const previews = options.emulator.previews === false ? ', without previews' : ''
  print(`Emulated Stripe at ${server.url}${previews}\n`)
  for (const { url, secret } of forwards) print(`Webhooks to ${url}, signed with ${secret}\n`)
  print(`Stripe.js at ${server.url}/endive/stripe.js. Ctrl-C ends it.\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop(server))
  }
}

async function runVerify(args: readonly string[]): Promise<void> {
  const ending = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort())
  const output = { out: print, err: (text: string) => void process.stderr.write(text) }
  process.exitCode = await verify(args, output, ending.signal)
}

function forward(emulator: StripeEmulator, url: string) {
  try {
    return emulator.forwardTo(url)
  } catch (error) {
    throw new Error(`--forward-to takes an http or https URL, not "${url}".`, { cause: error })
  }
}

/** Webhooks may be under way, to a receiver that takes its time. */
async function stop(server: EmulatorServer): Promise<void> {
  await server.close()
  process.exit()
}

function print(text: string): void {
  process.stdout.write(text)
}

function version(): string {
  // By its name: built, this file stands elsewhere.
  const place = import.meta.resolve('stripe-checkout-emulator/package.json')
  const file = readFileSync(new URL(place), 'utf8')
  const { version: found } = JSON.parse(file) as { version: string }
  return found
}

function inOneLine(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code, port, address } = error as NodeJS.ErrnoException & {
    port?: number
    address?: string
  }
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} is in use. Choose another with --port.`
    case 'EACCES':
      return `port ${port} needs rights that this user does not have. Choose another with --port.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `this machine has no address ${address ?? 'of that name'}. See --host.`
    default:
      // Node's own errors for arguments say what to do in further sentences.
      return error.message.split('\n', 1)[0] ?? error.message
  }
}
