import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, expect, test } from 'vitest'

import { chromiumLaunchOptions } from './chromium.ts'
import { readPlaywrightReport, readVitestReport } from './test-reports.ts'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'test-reports-'))
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
afterAll(() => rmSync(folder, { recursive: true }))

const written = (name: string, text: string) => writeFileSync(join(folder, name), text)
const report = join(folder, 'report.json')

/** Runs one of the two runners as it is, in a folder of three tests or so. */
function run(command: string, args: string[]): void {
  const { status } = spawnSync(join(root, 'node_modules/.bin', command), args, {
    cwd: folder,
    env: { PATH: process.env.PATH, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  expect(status).toBe(1)
}

test('Vitest: what failed stands there with its place and what it said, a broken file as well', () => {
  written(
    'red.test.js',
    `import { describe, expect, test } from 'vitest'
    describe('sums', () => {
      test('of two', () => expect(1 + 1, 'two summands').toBe(3))
      test('of one', () => {})
      test.skip('of none', () => {})
    })`,
  )
  written('broken.test.js', `import './not-there.js'`)
  run('vitest', ['run', '--root=.', '--reporter=json', `--outputFile.json=${report}`])
  const { failures, ...counts } = readVitestReport(report)
  expect(counts).toEqual({ passed: 1, failed: 1, skipped: 1 })
  expect(failures.toSorted()).toEqual([
    expect.stringMatching(/broken\.test\.js\n {4}.*not-there/),
    expect.stringMatching(/red\.test\.js › sums of two\n {4}.*two summands/),
  ])
})

test('Playwright: what passes on a retry alone has failed', () => {
  written(
    'red.spec.js',
    `const { expect, test } = require('playwright/test')
    test.describe('sums', () => {
      test('of two', () => expect(1 + 1, 'two summands').toBe(3))
      test('of one', () => {})
      test('now and then', ({}, { retry }) => expect(retry, 'which time').toBe(1))
    })`,
  )
  run('playwright', ['test', 'red.spec.js', '--retries=1', '--reporter=json'])
  const { failures, ...counts } = readPlaywrightReport(report)
  expect(counts).toEqual({ passed: 1, failed: 2, skipped: 0 })
  expect(failures).toEqual([
    expect.stringMatching(/^red\.spec\.js › sums › of two\n {4}.*two summands/),
    expect.stringMatching(/^red\.spec\.js › sums › now and then\n {4}.*which time/),
  ])
})

test('Playwright: what was on the page stands with what failed', () => {
  written(
    'page.spec.js',
    `const { expect, test } = require('playwright/test')
    test.use({ launchOptions: ${JSON.stringify(chromiumLaunchOptions())} })
    test('of a page', async ({ page }) => {
      await page.setContent('<h1>Sums</h1>')
      await expect(page.getByRole('alert')).toBeVisible({ timeout: 1 })
    })`,
  )
  run('playwright', ['test', 'page.spec.js', '--reporter=json'])
  expect(readPlaywrightReport(report).failures).toEqual([
    expect.stringMatching(/^page\.spec\.js › of a page\n[^]+\n {4}- heading "Sums" \[level=1\]$/),
  ])
})
