import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

function call(command: string, args: readonly string[], env: Record<string, string> = {}) {
  return spawnSync('npm', ['run', '--silent', command, '--', ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    // Whatever starts all the same is ended.
    timeout: 25_000,
  })
}

function expectRefused(command: string, called: ReturnType<typeof call>, wrong: string) {
  const { status, stdout, stderr } = called
  expect(stderr).toContain(`${command}: ${wrong}`)
  expect(stderr).toContain(`. «npm run ${command} -- --help» says more.`)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect([status, stdout]).toEqual([2, ''])
}

test.each(['bench', 'build', 'fuzz', 'sbom', 'start', 'storybook', 'tarballs'])(
  'npm run %s: --help says how it is called and how it ends, and does nothing',
  (command) => {
    const { status, stdout, stderr } = call(command, ['--help'])
    expect(stdout).toMatch(new RegExp(`^npm (run )?${command}\\b`))
    expect(stdout).toContain('Exit status:')
    expect([status, stderr]).toEqual([0, ''])
  },
)

test('npm start: --help names every variable of .env.example, with its default', () => {
  const { stdout } = call('start', ['--help'])
  const example = readFileSync(join(root, '.env.example'), 'utf8')
  const described = example.match(/^[A-Z_]+(?==$)/gm) ?? []
  const named = stdout.match(/^ {4}[A-Z_]+(?= {2,}\S)/gm) ?? []
  expect(new Set(named.map((name) => name.trim()))).toEqual(new Set(described))
  expect(described.length).toBeGreaterThan(20)
})

describe('called wrongly, it says in one line what is wrong and where to read more', () => {
  test.each([
    ['bench', ['nonsense'], 'there is no benchmark «nonsense»'],
    ['bench', ['toString'], 'there is no benchmark «toString»'],
    ['bench', ['--rounds', '1.5'], '--rounds takes a whole number above 0, not «1.5»'],
    ['build', ['nonsense'], 'there is no package «nonsense»'],
    ['fuzz', ['--requests', 'abc'], '--requests takes a whole number above 0, not «abc»'],
    ['fuzz', ['nonsense'], "Unexpected argument 'nonsense'"],
    ['sbom', ['--nonsense'], "Unknown option '--nonsense'"],
    ['start', ['nonsense'], "Unexpected argument 'nonsense'"],
    ['start', ['--port=5174'], "Unknown option '--port'"],
    ['storybook', ['nonsense'], "Unexpected argument 'nonsense'"],
    ['tarballs', [], 'expected one folder'],
  ])('npm run %s -- %j', (command, args, wrong) => {
    expectRefused(command, call(command, args), wrong)
  })

  test.each([
    ['start', 'BACKEND_PORT', '0'],
    ['start', 'EMULATOR_PORT', '1e3'],
    ['start', 'STOREFRONT_PORT', '70000'],
    ['start', 'STORYBOOK_PORT', 'abc'],
    ['storybook', 'STORYBOOK_PORT', 'abc'],
    ['storybook', 'STORYBOOK_PORT', '-1'],
  ])('npm run %s with %s=%s', (command, variable, port) => {
    const wrong = `${variable}: expected a port number from 1 to 65535, got «${port}».`
    expectRefused(command, call(command, [], { [variable]: port }), wrong)
  })

  test('npm run start with one port for two', () => {
    const called = call('start', [], { BACKEND_PORT: '5999', STOREFRONT_PORT: '5999' })
    const wrong = 'BACKEND_PORT and STOREFRONT_PORT: expected two ports, got 5999 for both.'
    expectRefused('start', called, wrong)
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
