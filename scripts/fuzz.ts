import { parseArgs } from 'node:util'

import {
  fuzzDiscounts,
  type FuzzReport,
} from '../packages/checkout-discounts-server/src/testing/fuzz-discounts.ts'
import { runCommand, wholeNumber } from './command-line.ts'

const help = `npm run fuzz -- [options]

  Sends hostile requests to a discount server over HTTP, on an emulated Stripe: bodies made from what
  the endpoints take, and a corpus of what people try. Looks after each one whether Stripe was asked
  or anything was written that should not have been, and at the memory. Prints what it saw.

  --requests N  how many (default 100000)
  --seed N      of the random numbers (default: today's milliseconds); the same seed, the same requests
  --limits      with the limits on tries of codes on
  --help        print this and exit

  Exit status: 0 nothing found, 1 a fault found, 2 it could not be run as it was asked for.
`

await runCommand('fuzz', async () => {
  const { values } = parseArgs({
    options: {
      requests: { type: 'string', default: '100000' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      limits: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(help)
    return
  }
  const requests = wholeNumber('--requests', values.requests)
  const seed = wholeNumber('--seed', values.seed)
  process.stdout.write(`${requests} requests, seed ${seed}\n`)
  const report = await fuzzDiscounts({
    seed,
    requests,
    limits: values.limits,
    onProgress: (done) => process.stdout.write(`  ${done} sent\n`),
  })
  const share = (count: number) => `${((100 * count) / report.requests).toFixed(1)} %`
  process.stdout.write(
    `past parsing ${share(report.pastParsing)}, written ${share(report.written)}, answers ${JSON.stringify(report.byStatus)}
heap half way and at the end, MB: ${report.heapMb?.join(', ') ?? 'not measured'}
`,
  )
  const faults = [...report.faults, ...shortcomings(report)]
  for (const fault of faults) process.stdout.write(`FAULT ${fault}\n`)
  if (faults.length > 0) process.exitCode = 1
  else process.stdout.write('nothing found\n')
})

/**
 * A run whose requests get nowhere finds nothing, and memory that grows is a fault as well: what is
 * kept is bounded, and as good as full after ten thousand requests.
 */
function shortcomings({ requests, pastParsing, written, heapMb }: FuzzReport): string[] {
  const [atHalf, atEnd] = heapMb ?? [0, 0]
  return [
    ...(pastParsing < 0.3 * requests ? ['fewer than 30 % got past parsing'] : []),
    ...(written < 0.1 * requests ? ['fewer than 10 % wrote anything'] : []),
    ...(atEnd > 1.25 * atHalf + 20 ? [`the heap grew from ${atHalf} to ${atEnd} MB`] : []),
  ]
}
