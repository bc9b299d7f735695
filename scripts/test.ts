import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { ensureChromium } from './chromium.ts'

/**
 * `npm test`: every Vitest project, then the end-to-end run; `--all`: what takes longer.
 * Prints one line over all runners at the end and fails when one of them did.
 */
interface Tally {
  passed: number
  failed: number
  skipped: number
}

const reports = mkdtempSync(join(tmpdir(), 'checkout-discounts-'))

function succeeds(command: string, args: string[], env: NodeJS.ProcessEnv = {}): boolean {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return status === 0
}

/** A runner that fails without a failed test (a crash, an unhandled error) still counts as one. */
function tally(succeeded: boolean, count: () => Tally): Tally {
  try {
    const counted = count()
    return succeeded ? counted : { ...counted, failed: Math.max(1, counted.failed) }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
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
  return tally(succeeded, () => {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests + report.numTodoTests,
    }
  })
}

function playwright(suite: string): Tally {
  const file = join(reports, `playwright-${suite}.json`)
  const succeeded = succeeds(
    'playwright',
    ['test', `--config=e2e/${suite}/playwright.config.ts`, '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  )
  return tally(succeeded, () => {
    const { stats } = JSON.parse(readFileSync(file, 'utf8'))
    return {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }
  })
}

/** As many as take about a minute; `npm run fuzz` alone sends more. */
function fuzzed(): Tally {
  const isSound = succeeds('npm', ['run', 'fuzz', '--', '--requests', '20000'])
  return { passed: isSound ? 1 : 0, failed: isSound ? 0 : 1, skipped: 0 }
}

/** What the build leaves behind: the shop and Storybook as they are served, the packages as they are packed. */
function built(): Tally[] {
  const isBuilt = succeeds('npm', ['run', 'build']) && succeeds('npm', ['run', 'storybook:build'])
  if (!isBuilt) return [{ passed: 0, failed: 1, skipped: 0 }]
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

const sum = (key: keyof Tally) => tallies.reduce((total, each) => total + each[key], 0)
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}\n`)
process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1
