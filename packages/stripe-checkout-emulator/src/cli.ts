import { readFileSync } from 'node:fs'
import { createStripeEmulator } from './create-stripe-emulator.ts'
import { help, readCliOptions } from './node/cli-options.ts'
import { startStripeEmulatorServer } from './node/start-server.ts'

try {
  await run(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`stripe-checkout-emulator: ${inOneLine(error)}\n`)
  process.exitCode = 1
}

async function run(args: readonly string[]): Promise<void> {
  const options = readCliOptions(args)
  if ('print' in options) return print(options.print === 'help' ? help : `${version()}\n`)
  const { port, host, previews } = options
  const server = await startStripeEmulatorServer({
    port,
    host,
    emulator: createStripeEmulator({ previews }),
  })
  print(`Emulated Stripe at ${server.url}${previews ? '' : ', without previews'}\n`)
  print(`Stripe.js at ${server.url}/endive/stripe.js. Ctrl-C ends it.\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close())
  }
}

function print(text: string): void {
  process.stdout.write(text)
}

function version(): string {
  const file = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
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
