import { parseArgs } from 'node:util'
import { findScenario, isScenarioName, scenarios } from '../control/scenarios.ts'
import type { StripeEmulatorOptions } from '../emulator.ts'
import { readFaultOption } from './fault-option.ts'
import { readSeedFile } from './seed-file.ts'

export const help = `stripe-checkout-emulator: Stripe's Checkout Sessions API and Stripe.js, offline

Usage: stripe-checkout-emulator [options]
       stripe-checkout-emulator verify --endpoint URL   does your own server do as Stripe's guide says?
                                                        (verify --help)

  --port N           port to listen on; 0 takes any free one (default 12111)
  --host HOST        address to listen on (default 127.0.0.1)
  --forward-to URL   send webhooks there, signed; may be given more than once
  --seed FILE        have these objects from the start: JSON by resource,
                     {"coupons": [{"id": "TEN", "percent_off": 10}]}
  --scenario NAME    begin in a state of affairs:
${scenarioNames()}
  --fault 'RULE'     let something go wrong; may be given more than once:
                     'POST /v1/checkout/sessions/* 500 times=1 after'
                     answers: a status, drop, hang, lock_timeout, rate_limit, idempotency_key_in_use
                     further: before, after, kept, times= nth= every= skip= delayMs= lifeMs= body=
  --latency MS       hold back each answer (default 0)
  --clock ISO        the time that it is to begin with, such as 2026-12-24T00:00:00Z
  --no-previews      be an account without Stripe's private previews
  --help             print this and exit
  --version          print the version and exit
`

interface ServeOptions {
  port: number
  host: string
  forwardTo: readonly string[]
  emulator: StripeEmulatorOptions
}

export type CliOptions = { print: 'help' | 'version' } | ServeOptions

/**
 * Reads the command line, and the files that it names.
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
      'forward-to': { type: 'string', multiple: true, default: [] },
      seed: { type: 'string' },
      scenario: { type: 'string' },
      fault: { type: 'string', multiple: true, default: [] },
      latency: { type: 'string' },
      clock: { type: 'string' },
      'no-previews': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      version: { type: 'boolean', default: false },
    },
  })
  if (values.help) return { print: 'help' }
  if (values.version) return { print: 'version' }
  const { seed, scenario, fault, latency, clock } = values
  return {
    port: wholeNumber('port', values.port, 65_535),
    host: values.host,
    forwardTo: values['forward-to'],
    emulator: {
      ...(seed !== undefined && { seed: readSeedFile(seed) }),
      ...(scenario !== undefined && { scenario: scenarioOf(scenario) }),
      ...(fault.length > 0 && { faults: fault.map(readFaultOption) }),
      ...(latency !== undefined && { latencyMs: wholeNumber('latency', latency) }),
      ...(clock !== undefined && { clock: clockFrom(clock) }),
      ...(values['no-previews'] && { previews: false }),
    },
  }
}

function wholeNumber(name: string, given: string, max: number = Number.MAX_SAFE_INTEGER): number {
  const number = Number(given)
  if (/^\d+$/.test(given) && number <= max) return number
  const range = max === Number.MAX_SAFE_INTEGER ? 'from 0 on' : `from 0 to ${max}`
  throw new Error(`--${name} takes a number ${range}, not "${given}".`)
}

function scenarioOf(name: string) {
  if (isScenarioName(name)) return name
  throw new Error(`--scenario takes one of ${Object.keys(scenarios).join(', ')}, not "${name}".`)
}

/** Goes on from there. */
function clockFrom(iso: string): () => number {
  const startMs = Date.parse(iso)
  if (Number.isNaN(startMs)) {
    throw new Error(`--clock takes a time such as 2026-12-24T00:00:00Z, not "${iso}".`)
  }
  const offsetMs = startMs - Date.now()
  return () => Date.now() + offsetMs
}

function scenarioNames(): string {
  const width = Math.max(...Object.keys(scenarios).map(({ length }) => length))
  return Object.keys(scenarios)
    .map((name) => `                     ${name.padEnd(width)}  ${findScenario(name).description}`)
    .join('\n')
}
