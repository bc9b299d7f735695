import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { chromium } from 'playwright'

import { answerAsStripe } from '../../scripts/answer-as-stripe.ts'
import { chromiumLaunchOptions } from '../../scripts/chromium.ts'
import { freePort } from '../../scripts/free-ports.ts'
import type { Effort } from '../effort.ts'
import { atLeast, type Figure } from '../figure.ts'
import { runScript } from '../run-script.ts'
import { type ServerProcess, startServerProcess } from '../server-process.ts'
import { median, printTable } from '../table.ts'

const root = join(import.meta.dirname, '../..')
const lighthouse = join(root, 'bench/node_modules/lighthouse/cli/index.js')
const source = '--conditions=checkout-discounts-source'

const pages = [
  { name: 'cart', path: '/' },
  { name: 'checkout', path: '/pay' },
]
const screens = [
  { name: 'phone', options: [] },
  { name: 'desktop', options: ['--preset=desktop'] },
]

/** What Lighthouse says of the built shop. On a busy machine it says less: it counts time. */
export async function benchLighthouse({ rounds }: Effort): Promise<Figure[]> {
  runScript('npm', ['run', 'build'])
  await using shop = await startBuiltShop()
  const rows: { what: string; performance: number; accessibility: number }[] = []
  for (const { name, path } of pages) {
    for (const screen of screens) {
      const scores: Scores[] = []
      for (let round = 0; round < rounds; round += 1) {
        scores.push(await shop.judge(path, screen.options))
      }
      rows.push({
        what: `${name}, ${screen.name}`,
        performance: median(scores.map(({ performance }) => performance)),
        accessibility: Math.min(...scores.map(({ accessibility }) => accessibility)),
      })
    }
  }
  printTable(
    `Lighthouse on the built shop (${rounds} rounds, median; accessibility: the least)`,
    ['page', 'performance', 'accessibility'],
    rows.map((row) => [row.what, String(row.performance), String(row.accessibility)]),
  )
  const why =
    'The emulated Stripe.js draws its forms in the page, on a processor that Lighthouse slows by four.'
  return rows.flatMap(({ what, performance, accessibility }) => [
    atLeast(`Lighthouse performance: ${what}`, performance, 95, { digits: 0, why }),
    atLeast(`Lighthouse accessibility: ${what}`, accessibility, 100, { digits: 0 }),
  ])
}

/** Of 100. */
interface Scores {
  performance: number
  accessibility: number
}

/** The shop as it is built, its backend, and a browser in which the emulator answers for Stripe's host. */
async function startBuiltShop() {
  await using started = new AsyncDisposableStack()
  const storefrontPort = String(await freePort())
  const emulator = started.use(
    await startServerProcess((port) => [
      join(root, 'packages/stripe-checkout-emulator/bin/stripe-checkout-emulator.js'),
      '--port',
      String(port),
    ]),
  )
  const common = {
    STOREFRONT_PORT: storefrontPort,
    STRIPE_API_BASE: emulator.url,
    DATABASE_FILE: ':memory:',
    LOG_LEVEL: 'error',
    NODE_ENV: 'development',
  }
  const backend = started.use(
    await startServerProcess(
      () => [source, join(root, 'apps/backend/src/main.ts')],
      (port) => ({ ...common, BACKEND_PORT: String(port) }),
    ),
  )
  started.use(
    await startServerProcess(
      () => [join(root, 'node_modules/vite/bin/vite.js'), 'preview', join(root, 'apps/storefront')],
      () => ({ ...common, BACKEND_PORT: new URL(backend.url).port }),
      Number(storefrontPort),
    ),
  )
  const browser = started.use(await openBrowser(emulator))
  const running = started.move()
  return {
    judge: (path: string, options: string[]) =>
      judge(`http://localhost:${storefrontPort}${path}`, browser.port, options),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}

async function openBrowser(emulator: ServerProcess) {
  const port = await freePort()
  const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'))
  const { args = [], ...options } = chromiumLaunchOptions()
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    args: [...args, `--remote-debugging-port=${port}`],
  })
  await context.route('https://js.stripe.com/**', (route) => answerAsStripe(route, emulator.url))
  return {
    port,
    async [Symbol.asyncDispose]() {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

async function judge(url: string, port: number, options: string[]): Promise<Scores> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      lighthouse,
      url,
      `--port=${port}`,
      '--output=json',
      '--quiet',
      '--disable-storage-reset',
      '--only-categories=performance,accessibility',
      ...options,
    ],
    { maxBuffer: 64 * 2 ** 20 },
  )
  const { categories, runtimeError } = JSON.parse(stdout)
  if (runtimeError) throw new Error(`Lighthouse could not judge ${url}: ${runtimeError.message}`)
  return {
    performance: Math.round(categories.performance.score * 100),
    accessibility: Math.round(categories.accessibility.score * 100),
  }
}
