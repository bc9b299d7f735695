import { parseArgs } from 'node:util'

export const help = `stripe-checkout-emulator: Stripe's Checkout Sessions API and Stripe.js, offline

Usage: stripe-checkout-emulator [options]

  --port N        port to listen on; 0 takes any free one (default 12111)
  --host HOST     address to listen on (default 127.0.0.1)
  --no-previews   be an account without Stripe's private previews
  --help          print this and exit
  --version       print the version and exit
`

export type CliOptions =
  | { print: 'help' | 'version' }
  | { port: number; host: string; previews: boolean }

/**
 * Reads the command line.
 *
 * @param args without the program's name
 * @throws Error with one line that says what is wrong
 */
export function readCliOptions(args: readonly string[]): CliOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '12111' },
      host: { type: 'string', default: '127.0.0.1' },
      'no-previews': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      version: { type: 'boolean', default: false },
    },
  })
  if (values.help) return { print: 'help' }
  if (values.version) return { print: 'version' }
  const port = Number(values.port)
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`)
  }
  return { port, host: values.host, previews: !values['no-previews'] }
}
