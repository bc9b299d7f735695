import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { apiFolder, writeApiReference } from './api-reference.ts'

function pagesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).toSorted()
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

// All types of all packages are read: on a busy machine that takes a while.
test('docs/api says what the sources say now: npm run api', { timeout: 120_000 }, async () => {
  const fresh = mkdtempSync(join(tmpdir(), 'checkout-discounts-api-'))
  await writeApiReference(fresh)
  expect(pagesIn(apiFolder)).toEqual(pagesIn(fresh))
})
