import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const packageNames = [
  'checkout-discounts-contract',
  'checkout-discounts-react',
  'checkout-discounts-server',
  'stripe-checkout-emulator',
]

/**
 * `npm run tarballs -- FOLDER`: packs what `npm run build` has left, as `npm publish` would.
 *
 * @param folder gets one `<name>.tgz` each
 */
export function packPackages(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const name of packageNames) {
    const packed = execFileSync(
      'npm',
      ['pack', '--silent', '--ignore-scripts', `--pack-destination=${folder}`],
      { cwd: join(import.meta.dirname, '../packages', name), encoding: 'utf8' },
    )
    renameSync(join(folder, packed.trim()), join(folder, `${name}.tgz`))
  }
}

if (process.argv[1] === import.meta.filename) packPackages(resolve(process.argv[2] ?? 'packed'))
