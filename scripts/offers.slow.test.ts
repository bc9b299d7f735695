import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'offers-'))
afterAll(() => rmSync(folder, { recursive: true }))

function offers(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['run', '--silent', 'offers', '--', ...args],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  return { status, stdout: stdout.replaceAll(folder, ''), stderr }
}

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('says what is offered', () => {
  const { status, stdout } = offers(
    'check',
    'packages/checkout-discounts-server/offers.example.json',
  )
  expect(stdout).toContain('7 offers in 3 groups, which stack:')
  expect(stdout).toContain('main    the best of members (loyalty), spend-and-save (cart-value)')
  expect(stdout).not.toContain('warning')
  expect(status).toBe(0)
})

const faulty = `[
  {
    "id": "a",
    "kind": "code",
    "label": "A",
    "reward": { "percentOff": 101, "cap": 5 }
  },
  {
    "id": "a",
    "kind": "limited-time",
    "label": "B", "label": "C",
    "when": {},
    "reward": { "percentOff": 10 }
  }
]
`

describe('says what is wrong, and in which line', () => {
  test('as offers', () => {
    const { status, stdout } = offers('check', file('faulty.json', faulty))
    expect(stdout.trim().split('\n')).toEqual([
      '/faulty.json:6:17  [0].reward.percentOff: Expected a percentage of 100 at most',
      '/faulty.json:6:36  [0].reward.cap: Unknown key',
      '/faulty.json:9:5  [1].id: Expected an id of its own: [0] has "a" too',
      '/faulty.json:11:19  [1].label: This key was there before',
      '/faulty.json:12:5  [1].when.schedule: Missing',
    ])
    expect(status).toBe(1)
  })

  test.each([
    ['[\n  1,\n]', '3:1', 'Unexpected token RBracket found.'],
    ['[\n  {"id": "a"', '2:13', 'Unexpected end of input found.'],
    ['[\n  "a\n"]', '2:5', 'Bad control character in string literal'],
  ])('as JSON: %j', (text, place, message) => {
    const { status, stdout } = offers('check', file('broken.json', text))
    expect(stdout).toBe(`/broken.json:${place}  Not JSON: ${message}\n`)
    expect(status).toBe(1)
  })
})

test('warns of what is of no use, also as JSON', () => {
  const offer = { kind: 'customer', label: 'A', when: { segments: ['vip'] } }
  const text = JSON.stringify([
    { ...offer, id: 'five', reward: { percentOff: 5 } },
    { ...offer, id: 'six', reward: { percentOff: 6 } },
  ])
  const { status, stdout } = offers('check', file('useless.json', text), '--json')
  expect(JSON.parse(stdout)).toMatchObject({
    file: '/useless.json',
    offers: [{ id: 'five' }, { id: 'six' }],
    errors: [],
    warnings: [{ line: 1, column: 2, path: [0], message: expect.stringContaining('Never chosen') }],
  })
  expect(status).toBe(0)
})

test.each([
  [['check'], 'expected check and one file'],
  [['check', 'no-such-file.json'], 'no such file'],
  [['check', 'a.json', '--fix'], "Unknown option '--fix'"],
])('with %j there is nothing to check', (args, message) => {
  const { status, stderr } = offers(...args)
  expect(stderr).toContain(message)
  expect(status).toBe(2)
})

test('helps', () => {
  const { status, stdout } = offers('--help')
  expect(stdout).toContain('npm run offers -- check FILE')
  expect(status).toBe(0)
})
