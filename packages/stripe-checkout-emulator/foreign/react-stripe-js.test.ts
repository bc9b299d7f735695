import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, expect, test } from 'vitest'

interface Report {
  testResults: { assertionResults: { fullName: string; status: string }[] }[]
}

const config = fileURLToPath(new URL('react-stripe-js/vitest.config.ts', import.meta.url))
const vitest = fileURLToPath(new URL('../vitest.mjs', import.meta.resolve('vitest')))

/** The cases that are known not to pass: none. */
const knownNotToPass: string[] = []

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'react-stripe-js-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs them in a process of their own, as Vitest cannot run inside of itself. */
async function report(): Promise<Report> {
  const file = join(folder, 'report.json')
  const args = [vitest, 'run', '--config', config, '--reporter=json', `--outputFile=${file}`]
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, (_failed, stdout, stderr) => resolve(stdout + stderr))
  })
  // Vitest fails with the cases; what counts is that it reported.
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(output)
  })
  return JSON.parse(text)
}

test('the cases that come with @stripe/react-stripe-js pass on the emulated Stripe.js', async () => {
  const { testResults } = await report()
  const cases = testResults.flatMap(({ assertionResults }) => assertionResults)
  const failed = cases.filter(({ status }) => status !== 'passed')
  expect(failed.map(({ fullName }) => fullName)).toEqual(knownNotToPass)
  expect(cases).toHaveLength(344)
}, 180_000)
