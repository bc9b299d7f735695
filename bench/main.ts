import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { runCommand, WrongUse, wholeNumber } from '../scripts/command-line.ts'
import { benchEmulator } from './emulator/emulator.ts'
import { type Figure, printFigures, writeFigures } from './figure.ts'
import { benchLighthouse } from './lighthouse/lighthouse.ts'
import { benchPage } from './page/page.ts'
import { benchServer } from './server/server.ts'
import { benchSize } from './size/size.ts'
import { benchStart } from './start/start.ts'

const help = `npm run bench -- [name …] [options]

  Runs the benchmarks: emulator, server, page, start, size, lighthouse. Prints ratios against floors and peers
  that are measured in the same run, and each figure beside its bar; fails nothing. With all of them, about
  five minutes, it writes bench/FIGURES.md as well. Give it a machine with nothing else to do.

  --seconds N   how long each load runs (default 2); a shorter run is a rougher one
  --rounds N    how often; the median counts (default 3)
  --help        print this and exit

  Exit status: 0 measured, whether the bars are met or not; 2 it could not be.
`

const benchmarks = {
  emulator: benchEmulator,
  server: benchServer,
  page: benchPage,
  start: benchStart,
  size: benchSize,
  lighthouse: benchLighthouse,
}

/** What measures with or against others' packages, or the emulator as it is published. */
const withPeers = ['emulator', 'server', 'lighthouse']

await runCommand('bench', async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seconds: { type: 'string', default: '2' },
      rounds: { type: 'string', default: '3' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(help)
    return
  }
  const effort = {
    seconds: wholeNumber('--seconds', values.seconds),
    rounds: wholeNumber('--rounds', values.rounds),
  }
  const names = positionals.length === 0 ? Object.keys(benchmarks) : positionals
  const unknown = names.find((name) => !Object.hasOwn(benchmarks, name))
  if (unknown !== undefined) {
    throw new WrongUse(`there is no benchmark «${unknown}»: ${Object.keys(benchmarks).join(', ')}.`)
  }
  if (names.some((name) => withPeers.includes(name))) {
    installPeers()
    buildEmulator()
  }
  const figures: Figure[] = []
  for (const [name, benchmark] of Object.entries(benchmarks)) {
    if (names.includes(name)) figures.push(...(await benchmark(effort)))
  }
  printFigures(figures)
  if (Object.keys(benchmarks).every((name) => names.includes(name))) writeFigures(figures)
})

/** Measured as it is published: Node's stripping of types would count as its own. */
function buildEmulator(): void {
  const build = join(import.meta.dirname, '../scripts/build.ts')
  const { status } = spawnSync(process.execPath, [build, 'stripe-checkout-emulator'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error('the emulator could not be built.')
}

/** What the benchmarks measure with and against is installed here alone, and only when asked for. */
function installPeers(): void {
  const here = import.meta.dirname
  if (existsSync(join(here, 'node_modules/lighthouse'))) return
  process.stdout.write('Installing what the benchmarks measure with and against…\n')
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('npm could not install bench/package.json.')
}
