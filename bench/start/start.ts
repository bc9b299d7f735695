import { join } from 'node:path'

import { type Browser, chromium } from 'playwright'

import { chromiumLaunchOptions } from '../../scripts/chromium.ts'
import { freePorts } from '../../scripts/free-ports.ts'
import type { Effort } from '../effort.ts'
import { atMost, type Figure } from '../figure.ts'
import { runScript } from '../run-script.ts'
import { startServerProcess } from '../server-process.ts'
import { median, printTable } from '../table.ts'

const root = join(import.meta.dirname, '../..')
const source = '--conditions=checkout-discounts-source'
const quiet = '--disable-warning=ExperimentalWarning'

/** How long one waits for the shop, for its backend, and for a Storybook that is built. */
export async function benchStart({ rounds }: Effort): Promise<Figure[]> {
  const browser = await chromium.launch(chromiumLaunchOptions())
  const shopMs: number[] = []
  const backendMs: number[] = []
  const firstBackendMs: number[] = []
  try {
    for (let round = 0; round < rounds; round += 1) {
      shopMs.push(await untilUsable(browser))
      firstBackendMs.push(await untilBackendAnswers({ NODE_DISABLE_COMPILE_CACHE: '1' }))
      backendMs.push(await untilBackendAnswers())
    }
  } finally {
    await browser.close()
  }
  const storybookMs = runScript('npm', ['run', 'storybook:build'])
  printTable(
    `Start (${rounds} rounds, median)`,
    ['what', 'ms'],
    [
      ['npm start, until the shop can be used', median(shopMs).toFixed(0)],
      ['the backend, until its first answer', median(backendMs).toFixed(0)],
      ['the same at its first start on a machine', median(firstBackendMs).toFixed(0)],
      ['npm run storybook:build', storybookMs.toFixed(0)],
    ],
  )
  const inSeconds = { unit: 's', digits: 1 }
  return [
    atMost('npm start, until the shop can be used', median(shopMs) / 1000, 5, inSeconds),
    atMost('backend: start, but for the first on a machine', median(backendMs) / 1000, 0.5, {
      unit: 's',
      why: 'Express, the Stripe SDK, Zod and Temporal are loaded first.',
    }),
    atMost('Storybook: build', storybookMs / 1000, 30, inSeconds),
  ]
}

async function untilUsable(browser: Browser): Promise<number> {
  const ports = await freePorts('BACKEND_PORT', 'EMULATOR_PORT')
  const startedAt = performance.now()
  await using shop = await startServerProcess(
    () => [source, quiet, join(root, 'scripts/start.ts')],
    (port) => ({ ...leavesNothing, ...ports, STOREFRONT_PORT: String(port) }),
  )
  await using page = await browser.newPage()
  await page.goto(shop.url.replace('127.0.0.1', 'localhost'))
  await page.getByRole('link', { name: 'Go to checkout' }).waitFor()
  return performance.now() - startedAt
}

async function untilBackendAnswers(env: Record<string, string> = {}): Promise<number> {
  await using backend = await startServerProcess(
    () => [source, quiet, join(root, 'apps/backend/src/main.ts')],
    (port) => ({ ...leavesNothing, ...env, BACKEND_PORT: String(port) }),
  )
  return backend.startMs
}

const leavesNothing = { DATABASE_FILE: ':memory:', LOG_LEVEL: 'error', NODE_ENV: 'development' }
