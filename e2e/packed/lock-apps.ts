import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { packPackages } from '../../scripts/pack-packages.ts'

/**
 * Writes the lockfiles of the blank apps anew, after a change of a dependency there or in one of
 * our packages: `npm run build && npx node e2e/packed/lock-apps.ts`.
 */
const apps = join(import.meta.dirname, 'apps')

for (const name of readdirSync(apps)) {
  const temporary = mkdtempSync(join(tmpdir(), 'blank-app-'))
  const folder = join(temporary, name)
  cpSync(join(apps, name), folder, { recursive: true })
  packPackages(join(folder, 'packed'))
  execFileSync('npm', ['install', '--package-lock-only', '--ignore-scripts'], { cwd: folder })
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'))
  for (const installed of Object.values<{ resolved?: string; integrity?: string }>(lock.packages)) {
    // Ours are packed anew every time, and have another one each time.
    if (installed.resolved?.startsWith('file:')) delete installed.integrity
  }
  writeFileSync(join(apps, name, 'package-lock.json'), `${JSON.stringify(lock, null, 2)}\n`)
  rmSync(temporary, { recursive: true })
}
