import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** What one runner has to say at its end. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
  /** One for each test that failed: where it stands, its title and what it said. */
  failures: string[]
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
  }[]
}

interface PlaywrightSuite {
  title: string
  suites?: PlaywrightSuite[]
  specs?: {
    title: string
    tests: {
      projectName: string
      status: string
      results: PlaywrightResult[]
    }[]
  }[]
}

interface PlaywrightResult {
  errors: { message?: string }[]
  attachments: { name: string; path?: string }[]
}

interface PlaywrightReport {
  /** One for each file. */
  suites: PlaywrightSuite[]
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: { message?: string }[]
}

const linesOfOneFailure = 15
const linesOfOnePage = 60

/** Of the report that Vitest's reporter `json` writes. */
export function readVitestReport(file: string): Tally {
  const report: VitestReport = JSON.parse(readFileSync(file, 'utf8'))
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap(({ name, status, message, assertionResults }) => {
      const failed = assertionResults.filter((test) => test.status === 'failed')
      if (failed.length === 0) return status === 'failed' ? [failure([name], [message])] : []
      return failed.map((test) => failure([name, test.fullName], test.failureMessages))
    }),
  }
}

/** Of the report that Playwright's reporter `json` writes. A test that passed on a retry has failed. */
export function readPlaywrightReport(file: string): Tally {
  const { stats, errors, suites }: PlaywrightReport = JSON.parse(readFileSync(file, 'utf8'))
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    failures: [
      ...errors.map(({ message = '' }) => failure(['Playwright'], [message])),
      ...suites.flatMap((suite) => failuresIn(suite, [suite.title])),
    ],
  }
}

function failuresIn({ suites = [], specs = [] }: PlaywrightSuite, place: string[]): string[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) =>
        [
          failure(
            [...place, title, projectName],
            results.flatMap(({ errors }) => errors.map(({ message = '' }) => message)),
          ),
          ...results.slice(-1).flatMap(shownPage),
        ].join('\n'),
      ),
  )
  return [...own, ...suites.flatMap((suite) => failuresIn(suite, [...place, suite.title]))]
}

/** What was on the page when a test failed: the next run of the runner takes its own account away. */
function shownPage({ attachments }: PlaywrightResult): string[] {
  const { path } = attachments.find(({ name }) => name === 'error-context') ?? {}
  const [, page] = (path && readFileSync(path, 'utf8').match(/^```yaml\n(.+?)\n```$/ms)) || []
  return page ? ['    The page:', indented(page.split('\n'), linesOfOnePage)] : []
}

function failure(place: string[], messages: string[]): string {
  const [file = '', ...titles] = place.filter((each) => each !== '')
  const said = stripVTControlCharacters(messages.join('\n')).trim().split('\n')
  return [
    [file.startsWith('/') ? relative('', file) : file, ...titles].join(' › '),
    indented(said, linesOfOneFailure),
  ].join('\n')
}

function indented(lines: string[], most: number): string {
  return lines
    .slice(0, most)
    .map((line) => `    ${line}`)
    .join('\n')
}
