import { parseArgs } from 'node:util'

export const verifyHelp = `stripe-checkout-emulator verify: does your server update discounts as Stripe's guide says?

Usage: stripe-checkout-emulator verify --endpoint URL [options]

It stands in for Stripe on --port, or uses the emulator that is there already, opens Checkout
Sessions, posts {"checkout_session_id": "cs_test_…"} to your endpoint, and reports by what Stripe
saw. Your server may be written in any language. It needs:

  its API base at Stripe   http://127.0.0.1:12111, or with --port another
  its secret key           any that begins with sk_test_; sk_test_ns_NAME with --namespace NAME
  a discount to give       for three pieces at 35.00 usd each, or see --session and --create

  --endpoint URL       what is called with POST, such as http://localhost:8000/update-discounts
  --field NAME         by which name your endpoint takes the session's id
                       (default checkout_session_id)
  --body JSON          what the endpoint wants besides
  --header 'N: V'      sent with every request to your server; may be given more than once
  --session JSON       what sessions are created with, beside or instead of the usual parameters
  --create URL         let your server open the sessions: POST; an answer with the id or the client
                       secret in it; its cookies are sent to the endpoint
  --create-body JSON   what that URL wants (default {})
  --namespace NAME     the emulator's account that your server's key names (default: default)
  --port N             where Stripe is emulated (default 12111)
  --timeout-ms N       how long each answer may take, and your server to be reachable
                       (default 20000: what Stripe.js waits for)
  --json               report in JSON
  --help               print this and exit

Exit status: 0 nothing failed, 1 something did, 2 it could not be tried, 130 ended by Ctrl-C.
Nobody else should use the namespace meanwhile.
`

export interface VerifyOptions {
  endpoint: string
  /** The name of the session's id in the body. */
  field: string
  body: Readonly<Record<string, unknown>>
  headers: readonly (readonly [string, string])[]
  session: Readonly<Record<string, unknown>>
  /** Null: sessions are opened at the emulator. */
  create: { url: string; body: Readonly<Record<string, unknown>> } | null
  namespace: string
  port: number
  /** Milliseconds. */
  timeoutMs: number
  json: boolean
}

/**
 * Reads the command line after `verify`.
 *
 * @throws Error with one line that says what is wrong
 */
export function readVerifyOptions(args: readonly string[]): VerifyOptions | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      endpoint: { type: 'string' },
      field: { type: 'string', default: 'checkout_session_id' },
      body: { type: 'string', default: '{}' },
      header: { type: 'string', multiple: true, default: [] },
      session: { type: 'string' },
      create: { type: 'string' },
      'create-body': { type: 'string' },
      namespace: { type: 'string' },
      port: { type: 'string', default: '12111' },
      'timeout-ms': { type: 'string', default: '20000' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return 'help'
  const { endpoint, session, create, namespace, 'create-body': createBody } = values
  if (endpoint === undefined) {
    throw new Error('--endpoint is missing, such as http://localhost:8000/update-discounts.')
  }
  if (create === undefined && createBody !== undefined) {
    throw new Error('--create-body goes with --create.')
  }
  if (create !== undefined && (session !== undefined || namespace !== undefined)) {
    throw new Error('--session and --namespace go without --create: there your server opens them.')
  }
  return {
    endpoint: httpUrl('endpoint', endpoint),
    field: fieldOf(values.field),
    body: jsonObject('body', values.body),
    headers: values.header.map(headerOf),
    session: jsonObject('session', session ?? '{}'),
    create:
      create === undefined
        ? null
        : { url: httpUrl('create', create), body: jsonObject('create-body', createBody ?? '{}') },
    namespace: namespaceOf(namespace ?? 'default'),
    port: wholeNumber('port', values.port, 1, 65_535),
    timeoutMs: wholeNumber('timeout-ms', values['timeout-ms'], 1, 600_000),
    json: values.json,
  }
}

function httpUrl(name: string, given: string): string {
  const url = URL.parse(given)
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') {
    return url.href
  }
  throw new Error(`--${name} takes an http or https URL, not "${given}".`)
}

function fieldOf(name: string): string {
  if (name.trim() !== '') return name
  throw new Error('--field takes the name of the session’s id in the body, such as session_id.')
}

function jsonObject(name: string, given: string): Readonly<Record<string, unknown>> {
  const value = parsed(given)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`--${name} takes a JSON object such as '{"code": "TEN"}', not "${given}".`)
  }
  // An object that came of JSON has names and values.
  return value as Readonly<Record<string, unknown>>
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function headerOf(given: string): readonly [string, string] {
  const [, name = '', value = ''] = /^\s*([^:]+?)\s*:\s*(.*?)\s*$/.exec(given) ?? []
  if (isHeader(name, value)) return [name, value]
  throw new Error("--header takes a header such as 'Authorization: Bearer x'.")
}

function isHeader(name: string, value: string): boolean {
  try {
    return new Headers([[name, value]]).has(name)
  } catch {
    return false
  }
}

function namespaceOf(name: string): string {
  if (/^[\w-]{1,100}$/.test(name)) return name
  throw new Error(`--namespace takes 1 to 100 letters, digits, "_" or "-", not "${name}".`)
}

function wholeNumber(name: string, given: string, min: number, max: number): number {
  const number = Number(given)
  if (/^\d+$/.test(given) && number >= min && number <= max) return number
  throw new Error(`--${name} takes a number from ${min} to ${max}, not "${given}".`)
}
