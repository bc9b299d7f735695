import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { loadEnvFile, openShopOffers, readConfig } from '@checkout-discounts/backend'

import { runCommand, WrongUse } from './command-line.ts'
import { type CheckedOffers, checkOffers } from './offers/check-offers.ts'
import { offersChange } from './offers/offers-change.ts'
import { offersSummary } from './offers/offers-summary.ts'

const help = `npm run offers -- COMMAND [options]

  check FILE       says what is wrong with a file of offers, by line, as FILE:LINE:COL  path: message,
                   and warns of what is right and yet of no use: offers that are over, or that the
                   best of their group always beats. Where nothing is wrong, it says what is offered.
  show             prints the shop's offers as such a file: npm run --silent offers -- show > FILE
  put FILE         checks the file, gives the shop these offers in place of its own, and says what is
                   different then. A shop that runs has them from the next request on; a discount
                   that is on is decided anew when its checkout changes next.
  code CODE OFFER  takes CODE for OFFER from now on, an offer of the kind "code"; says where it was
                   for another.

  The shop is the one of DATABASE_FILE, from the environment or .env.

  --json           of check: as JSON, for another program
  --help           print this and exit

  Exit status: 0 the shop can use it (there may be warnings), 1 it cannot, and nothing was changed,
  2 there was nothing to do.
`

await runCommand('offers', async () => {
  process.exitCode = await run()
})

async function run(): Promise<number> {
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
  const [command, ...operands] = positionals
  const [first, second] = operands
  if (command === 'check' && first && !second) return check(first, values.json)
  if (values.json) throw new WrongUse('--json goes with check.')
  if (command === 'show' && !first) return show()
  if (command === 'put' && first && !second) return put(first)
  if (command === 'code' && first && second && operands.length === 2) return take(first, second)
  throw new WrongUse('expected check FILE, show, put FILE, or code CODE OFFER.')
}

function check(file: string, asJson: boolean): number {
  const checked = checkOffers(readText(file), Date.now())
  process.stdout.write(asJson ? `${JSON.stringify({ file, ...checked })}\n` : told(file, checked))
  return checked.offers ? 0 : 1
}

async function show(): Promise<number> {
  using shop = await openShop()
  process.stdout.write(`${JSON.stringify(shop.offers.all(), null, 2)}\n`)
  return 0
}

async function put(file: string): Promise<number> {
  const checked = checkOffers(readText(file), Date.now())
  process.stdout.write(told(file, checked))
  if (!checked.offers) return 1
  using shop = await openShop()
  const before = shop.offers.all()
  shop.offers.replace(checked.offers)
  process.stdout.write(offersChange(before, checked.offers))
  return 0
}

async function take(code: string, id: string): Promise<number> {
  using shop = await openShop()
  const offer = shop.offers.all().find((each) => each.id === id)
  if (offer?.kind !== 'code') {
    const wrong = offer ? `is of the kind "${offer.kind}"` : 'is not there'
    process.stderr.write(`offers: expected an offer of the kind "code"; "${id}" ${wrong}.\n`)
    return 1
  }
  const before = await shop.codes.find(code)
  await shop.codes.add(code, id)
  const noLonger = before === null || before === id ? '' : `, and no longer for ${before}`
  process.stdout.write(`${code} is taken for ${id} (${offer.label})${noLonger}.\n`)
  return 0
}

async function openShop() {
  loadEnvFile()
  return openShopOffers(readConfig(process.env))
}

/** Without the mark that some editors begin a file with, and in what PowerShell's `>` writes too. */
function readText(file: string): string {
  const bytes = readFileSync(file)
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes)
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
