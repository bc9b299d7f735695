import { join } from 'node:path'

import { chromium, type Frame, type Page } from 'playwright'
import { preview } from 'vite'

import { chromiumLaunchOptions } from '../../scripts/chromium.ts'
import type { Effort } from '../effort.ts'
import { atMost, type Figure } from '../figure.ts'
import { runScript } from '../run-script.ts'
import { median, printTable } from '../table.ts'

const clicksPerRound = 10
/** Its discount is on when it has been shown. */
const story = 'parts-applyloyaltydiscount--gold'

/** From a click to the new total on the screen, with Stripe and the shop's server in the page. */
export async function benchPage({ rounds }: Effort): Promise<Figure[]> {
  runScript('npm', ['run', 'storybook:build'])
  const host = await preview({
    root: join(import.meta.dirname, '../..'),
    configFile: false,
    build: { outDir: 'storybook-static' },
    preview: { host: '127.0.0.1', port: 0 },
    logLevel: 'silent',
  })
  const browser = await chromium.launch(chromiumLaunchOptions())
  try {
    const page = await browser.newPage()
    const url = host.resolvedUrls?.local[0] ?? ''
    const bare = await frameMs(page)
    await page.goto(`${url}iframe.html?id=${story}&viewMode=story`)
    const times = await clicks(page.mainFrame(), rounds * clicksPerRound)
    printTable(
      `From a click to the new total, painted (${times.length} clicks, median)`,
      ['what', 'ms', 'a bare frame, ms'],
      [['apply or remove', median(times).toFixed(1), bare.toFixed(1)]],
    )
    return [
      atMost('page: apply, until the new total is painted', median(times), 50, {
        unit: 'ms',
        digits: 1,
        why: 'The painting is counted: a bare frame is 8 to 17 ms of it.',
      }),
    ]
  } finally {
    await browser.close()
    await new Promise((resolve) => host.httpServer.close(resolve))
  }
}

/** What nobody can be quicker than: from one frame to the next but one. */
async function frameMs(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const startedAt = performance.now()
    await new Promise((resolve) =>
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined))),
    )
    return performance.now() - startedAt
  })
}

/** In the page itself, so that the way to it does not count. */
async function clicks(frame: Frame, count: number): Promise<number[]> {
  await frame.locator('button[data-state="applied"]:not([aria-disabled])').waitFor()
  return frame.evaluate(async (times) => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- only this function is sent to the page
    const total = () => document.querySelector('[data-row="total"] dd')?.textContent
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- the same
    const button = () =>
      document.querySelector<HTMLElement>('button[data-state]:not([aria-disabled])')
    const deadline = performance.now() + 60_000
    const nextFrame = () => {
      if (performance.now() > deadline) throw new Error('the total does not change any more.')
      return new Promise((resolve) => requestAnimationFrame(resolve))
    }
    const measured: number[] = []
    for (let click = 0; click < times; click += 1) {
      let ready = button()
      for (; !ready; ready = button()) await nextFrame()
      const before = total()
      const startedAt = performance.now()
      ready.click()
      while (total() === before) await nextFrame()
      // Seen in a frame's beginning; painted at its end.
      await nextFrame()
      measured.push(performance.now() - startedAt)
    }
    return measured
  }, count)
}
