import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

interface Lockfile {
  packages: Record<string, { license?: string; link?: boolean }>
}

/** Of what the repository is built and tested with; `npm run sbom` judges what is shipped. */
const usableLicences = [
  '(MIT OR CC0-1.0)',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
]

test('every dependency has a licence that can be used', () => {
  const lockfile = readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')
  const { packages } = JSON.parse(lockfile) as Lockfile
  const foreign = Object.entries(packages).filter(([path]) => path.includes('node_modules/'))
  expect(foreign.length).toBeGreaterThan(100)
  const unusable = foreign.filter(
    ([, { link, license = 'none' }]) => !link && !usableLicences.includes(license),
  )
  expect(unusable.map(([path, { license }]) => `${path}: ${license}`)).toEqual([])
})
