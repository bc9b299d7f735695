import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { ensureChromium } from './chromium.ts'
import { readPlaywrightReport, readVitestReport, type Tally } from './test-reports.ts'

/**
 * `npm test`: every Vitest project, then the end-to-end run; `--all`: what takes longer.
 * Says at the end what failed, then one line over all runners, and fails when one of them did.
 */
const reports = mkdtempSync(join(tmpdir(), 'checkout-discounts-'))

function succeeds(command: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return status === 0
}

/** A runner that fails without a failed test (a crash, an unhandled error) still counts as one. */
function tally(runner: string, succeeded: boolean, read: () => Tally): Tally {
  const crash = `${runner} ended with an error: see what it printed`
  try {
    const report = read()
    const failures = succeeded || report.failures.length > 0 ? report.failures : [crash]
    return { ...report, failures, failed: Math.max(report.failed, failures.length) }
  } catch {
    return failed(crash)
  }
}

function failed(failure: string): Tally {
  return { passed: 0, failed: 1, skipped: 0, failures: [failure] }
}

/** @param projects their names; a `*` stands for anything */
function vitest(...projects: string[]): Tally {
  const file = join(reports, 'vitest.json')
  const succeeded = succeeds('vitest', [
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  return tally('Vitest', succeeded, () => readVitestReport(file))
}

function playwright(suite: string): Tally {
  const file = join(reports, `playwright-${suite}.json`)
  const succeeded = succeeds(
    'playwright',
    ['test', `--config=e2e/${suite}/playwright.config.ts`, '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  )
  return tally(`Playwright in e2e/${suite}`, succeeded, () => readPlaywrightReport(file))
}

/** As many as take about a minute; `npm run fuzz` alone sends more. */
function fuzzed(): Tally {
  const isSound = succeeds('npm', ['run', 'fuzz', '--', '--requests', '20000'])
  return isSound ? { passed: 1, failed: 0, skipped: 0, failures: [] } : failed('npm run fuzz')
}

/** What the build leaves behind: the shop and Storybook as they are served, the packages as they are packed. */
function built(): Tally[] {
  const isBuilt = succeeds('npm', ['run', 'build']) && succeeds('npm', ['run', 'storybook:build'])
  if (!isBuilt) return [failed('npm run build, or storybook:build')]
  return ['built', 'pictures', 'testing-your-page', 'packed'].map(playwright)
}

ensureChromium()
const tallies = process.argv.includes('--all')
  ? [
      vitest('foreign', 'slow*', 'storybook-heavy', 'matrix-*'),
      fuzzed(),
      playwright('developer'),
      ...built(),
    ]
  : [vitest('node', 'jsdom-*', 'chromium', 'storybook'), playwright('start')]
rmSync(reports, { recursive: true })

const failures = tallies.flatMap((each) => each.failures)
if (failures.length > 0) process.stdout.write(`\nWhat failed:\n${failures.join('\n')}\n`)
const sum = (key: 'passed' | 'failed' | 'skipped') =>
  tallies.reduce((total, each) => total + each[key], 0)
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}\n`)
process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1
