import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { type CheckedOffers, checkOffers } from './offers/check-offers.ts'
import { offersSummary } from './offers/offers-summary.ts'

const help = `npm run offers -- check FILE [options]

  Says what is wrong with a file of offers, by line, as FILE:LINE:COL  path: message, and warns of
  what is right and yet of no use: offers that are over, or that the best of their group always
  beats. Where nothing is wrong, it says what is offered.

  --json   as JSON, for another program
  --help   print this and exit

  Exit status: 0 the shop can use it (there may be warnings), 1 it cannot, 2 there was nothing to check.
`

try {
  process.exitCode = run()
} catch (error) {
  process.stderr.write(`offers: ${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
}

function run(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(help)
    return 0
  }
  const [command, file, ...others] = positionals
  if (command !== 'check' || file === undefined || others.length > 0) {
    throw new Error('expected check and one file; --help says more.')
  }
  const checked = checkOffers(readFileSync(file, 'utf8'), Date.now())
  process.stdout.write(
    values.json ? `${JSON.stringify({ file, ...checked })}\n` : told(file, checked),
  )
  return checked.offers ? 0 : 1
}

function told(file: string, { offers, errors, warnings }: CheckedOffers): string {
  const at = (place: { line: number; column: number }) => `${file}:${place.line}:${place.column}`
  const lines = [
    ...errors.map((fault) => `${at(fault)}  ${fault.text}`),
    ...warnings.map((fault) => `${at(fault)}  warning: ${fault.text}`),
    ...(offers ? [offersSummary(offers)] : []),
  ]
  return `${lines.join('\n')}\n`
}
