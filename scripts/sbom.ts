import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { packageNames, packPackages } from './pack-packages.ts'

/**
 * `npm run sbom`: installs the packed packages as somebody who depends on them would, says what came
 * with them and under which licences, and writes it as CycloneDX to `dist/sbom.json`. Fails on a
 * licence that is not on the list.
 *
 * @see https://cyclonedx.org/specification/overview/
 */
const usableLicences = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']

interface Material {
  name: string
  version: string
  licenses?: { license?: { id?: string } }[]
}

const folder = mkdtempSync(join(tmpdir(), 'sbom-'))
packPackages(folder)
writeFileSync(
  join(folder, 'package.json'),
  '{ "name": "materials", "version": "0.0.0", "private": true }',
)
const npm = (...args: string[]) =>
  execFileSync('npm', args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 })
// What their users have anyway is not theirs to list: React, Stripe, Express, MSW.
npm(
  'install',
  '--legacy-peer-deps',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--silent',
  ...packageNames.map((name) => `./${name}.tgz`),
)
const bill = npm('sbom', '--sbom-format=cyclonedx', '--legacy-peer-deps')
rmSync(folder, { recursive: true })
const dist = join(import.meta.dirname, '../dist')
mkdirSync(dist, { recursive: true })
writeFileSync(join(dist, 'sbom.json'), bill)

const { components } = JSON.parse(bill) as { components: Material[] }
const unusable = components.filter((material) => !usableLicences.includes(licenceOf(material)))
for (const material of components) {
  const mark = unusable.includes(material) ? '  ← not on the list' : ''
  const name = `${material.name} ${material.version}`
  process.stdout.write(`${name.padEnd(40)}${licenceOf(material)}${mark}\n`)
}
process.stdout.write(
  `${components.length} materials, ${unusable.length} without a usable licence. Written to dist/sbom.json.\n`,
)
process.exitCode = unusable.length === 0 ? 0 : 1

function licenceOf({ licenses = [] }: Material): string {
  return licenses[0]?.license?.id ?? 'none'
}
