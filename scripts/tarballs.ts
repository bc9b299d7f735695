import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

import { runCommand, WrongUse } from './command-line.ts'
import { packPackages } from './pack-packages.ts'
import { packageNames } from './package-names.ts'

const help = `npm run tarballs -- FOLDER

  Packs every package as «npm publish» would send it out, into FOLDER/<name>.tgz.
  «npm run build» has to go before.

  --help        print this and exit

  Exit status: 0 packed, 2 not.
`

await runCommand('tarballs', () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', default: false } },
  })
  if (values.help) {
    process.stdout.write(help)
    return
  }
  const [folder, ...others] = positionals
  if (!folder || others.length > 0) throw new WrongUse('expected one folder.')
  packPackages(resolve(folder))
  process.stdout.write(packageNames.map((name) => `${resolve(folder, name)}.tgz\n`).join(''))
})
