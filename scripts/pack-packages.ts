import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'

import { packageNames } from './package-names.ts'

const packages = join(import.meta.dirname, '../packages')

/**
 * Packs what `npm run build` has left, as `npm publish` would.
 *
 * @param folder gets one `<name>.tgz` each; an absolute path
 * @throws Error where a package is not built: npm would pack it without its code
 */
export function packPackages(folder: string): void {
  const unbuilt = packageNames.filter((name) => !existsSync(join(packages, name, 'dist')))
  if (unbuilt.length > 0) {
    throw new Error(`not built yet: ${unbuilt.join(', ')}. Run «npm run build» first.`)
  }
  mkdirSync(folder, { recursive: true })
  for (const name of packageNames) {
    const packed = execFileSync(
      'npm',
      ['pack', '--silent', '--ignore-scripts', `--pack-destination=${folder}`],
      { cwd: join(packages, name), encoding: 'utf8' },
    )
    renameSync(join(folder, packed.trim()), join(folder, `${name}.tgz`))
  }
}
