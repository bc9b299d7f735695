import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { runCommand } from './command-line.ts'
import { packPackages } from './pack-packages.ts'
import { packageNames } from './package-names.ts'

const help = `npm run sbom

  Installs the packed packages as somebody who depends on them would, says what came with them and
  under which licences, and writes it as CycloneDX to dist/sbom.json. «npm run build» has to go before.

  --help        print this and exit

  Exit status: 0 every licence can be used, 1 one cannot, 2 nothing could be looked at.
`

/** Of what is shipped: a shorter list than what the repository itself may be built with. */
const usableLicences = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']

interface Material {
  name: string
  version: string
  licenses?: { license?: { id?: string } }[]
}

await runCommand('sbom', () => {
  const { values } = parseArgs({ options: { help: { type: 'boolean', default: false } } })
  if (values.help) {
    process.stdout.write(help)
    return
  }
  const bill = billOfMaterials()
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
  if (unusable.length > 0) process.exitCode = 1
})

/**
 * As npm writes it, in CycloneDX's JSON, of an app that depends on our packages and nothing else.
 *
 * @see https://cyclonedx.org/specification/overview/
 */
function billOfMaterials(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sbom-'))
  const npm = (...args: string[]) =>
    execFileSync('npm', args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 })
  try {
    packPackages(folder)
    writeFileSync(
      join(folder, 'package.json'),
      '{ "name": "materials", "version": "0.0.0", "private": true }',
    )
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
    return npm('sbom', '--sbom-format=cyclonedx', '--legacy-peer-deps')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function licenceOf({ licenses = [] }: Material): string {
  return licenses[0]?.license?.id ?? 'none'
}
