import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { expect, test } from 'playwright/test'

import { packPackages } from '../../scripts/pack-packages.ts'
import { packageNames } from '../../scripts/package-names.ts'

let tarballs: string
test.beforeAll(() => {
  tarballs = mkdtempSync(join(tmpdir(), 'tarballs-'))
  packPackages(tarballs)
})
test.afterAll(() => rmSync(tarballs, { recursive: true }))

function tarballOf(name: string): string {
  return join(tarballs, `${name}.tgz`)
}

/** @returns what the command says where it fails, and an empty text where it does not */
function complaint(command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  return status === 0 ? '' : `${stdout}${stderr}`
}

test('everything that is shipped with them has a usable licence', () => {
  expect(complaint('npm', 'run', 'sbom')).toBe('')
})

for (const name of packageNames) {
  test.describe(name, () => {
    test('has exports that are there, and types that are right for ESM', () => {
      expect(complaint('publint', '--strict', tarballOf(name))).toBe('')
      const judged = ['--profile', 'esm-only', '--exclude-entrypoints', './theme.css']
      expect(complaint('attw', tarballOf(name), ...judged)).toBe('')
    })

    test('has a licence, a README, and sources for its source maps', () => {
      const folder = mkdtempSync(join(tarballs, `${name}-`))
      expect(complaint('tar', '-xzf', tarballOf(name), '-C', folder)).toBe('')
      const files = globSync('package/**/*', { cwd: folder })
      expect(files).toEqual(expect.arrayContaining(['package/LICENSE', 'package/README.md']))
      expect(files.filter((file) => /\.(?:test|stories|example)\.|\/testing\//.test(file))).toEqual(
        [],
      )
      const maps = files.filter((file) => file.endsWith('.map'))
      expect(maps.length).toBeGreaterThan(0)
      const lost = maps.flatMap((map) => {
        const { sources } = JSON.parse(readFileSync(join(folder, map), 'utf8')) as {
          sources: string[]
        }
        return sources.filter((source) => !existsSync(join(folder, dirname(map), source)))
      })
      expect(lost).toEqual([])
    })
  })
}
