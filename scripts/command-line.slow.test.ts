import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

function call(command: string, ...args: string[]) {
  return spawnSync('npm', ['run', '--silent', command, '--', ...args], {
    cwd: join(import.meta.dirname, '..'),
    encoding: 'utf8',
  })
}

test.each(['bench', 'build', 'fuzz', 'sbom', 'tarballs'])(
  'npm run %s: --help says how it is called and how it ends, and does nothing',
  (command) => {
    const { status, stdout, stderr } = call(command, '--help')
    expect(stdout).toMatch(new RegExp(`^npm run ${command}\\b`))
    expect(stdout).toContain('Exit status:')
    expect([status, stderr]).toEqual([0, ''])
  },
)

describe('called wrongly, it says in one line what is wrong and where to read more', () => {
  test.each([
    ['bench', ['nonsense'], 'there is no benchmark «nonsense»'],
    ['bench', ['toString'], 'there is no benchmark «toString»'],
    ['bench', ['--rounds', '1.5'], '--rounds takes a whole number above 0, not «1.5»'],
    ['build', ['nonsense'], 'there is no package «nonsense»'],
    ['fuzz', ['--requests', 'abc'], '--requests takes a whole number above 0, not «abc»'],
    ['fuzz', ['nonsense'], "Unexpected argument 'nonsense'"],
    ['sbom', ['--nonsense'], "Unknown option '--nonsense'"],
    ['tarballs', [], 'expected one folder'],
  ])('npm run %s -- %j', (command, args, wrong) => {
    const { status, stdout, stderr } = call(command, ...args)
    expect(stderr).toContain(`${command}: ${wrong}`)
    expect(stderr).toContain(`«npm run ${command} -- --help» says more.`)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect([status, stdout]).toEqual([2, ''])
  })
})

test.each([
  ['99.1', 1, 'This needs Node 99.1 or later'],
  ['20.0', 0, ''],
])('a command that needs Node %s ends with %i on this one', (required, ending, said) => {
  const script = join(import.meta.dirname, 'require-node.js')
  const { status, stderr } = spawnSync('node', [script, required], { encoding: 'utf8' })
  expect(status).toBe(ending)
  expect(stderr).toContain(said)
})
