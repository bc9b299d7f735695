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
      env: { ...process.env, DATABASE_FILE: join(folder, 'shop.sqlite') },
    },
  )
  return { status, stdout: stdout.replaceAll(folder, ''), stderr }
}

function file(name: string, text: string | Buffer): string {
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
  [[], 'expected check FILE, show, put FILE, or code CODE OFFER'],
  [['check'], 'expected check FILE'],
  [['show', '--json'], '--json goes with check'],
  [['code', ' ', 'summer'], 'is no code'],
  [['code', 'y'.repeat(101), 'summer'], 'is longer than 100 characters'],
  [['check', 'no-such-file.json'], 'no such file'],
  [['check', 'a.json', '--fix'], "Unknown option '--fix'"],
])('with %j there is nothing to do', (args, message) => {
  const { status, stderr } = offers(...args)
  expect(stderr).toContain(message)
  expect(status).toBe(2)
})

describe('of the shop', () => {
  test('shows them as a file that can be put back', () => {
    const shown = offers('show').stdout
    expect(JSON.parse(shown)).toContainEqual(expect.objectContaining({ id: 'gift' }))
    expect(offers('put', file('same.json', shown)).stdout).toContain(
      'The shop had these offers already.',
    )
  })

  test('puts others in their place, and says what is different', () => {
    const before = JSON.parse(offers('show').stdout)
    const summer = before.find(({ id }: { id: string }) => id === 'summer')
    const spring = { id: 'spring', kind: 'code', label: 'Spring', reward: { percentOff: 5 } }
    const after = [{ ...summer, reward: { percentOff: 25 } }, spring]
    const { status, stdout } = offers('put', file('after.json', JSON.stringify(after)))
    expect(stdout).toContain('2 offers in 1 group')
    expect(stdout).toContain('new: spring\nchanged: summer\ngone: loyalty, ')
    expect(stdout).toContain('of the same version, which receipts name: summer\n')
    expect(status).toBe(0)
    expect(JSON.parse(offers('show').stdout)).toEqual(after)

    expect(offers('code', 'SPRING5', 'spring')).toMatchObject({
      status: 0,
      stdout: 'SPRING5 is taken for spring (Spring).\n',
    })
    expect(offers('code', 'spring-5', 'summer').stdout).toBe(
      'spring-5 is taken for summer (Summer code), and no longer for spring.\n',
    )
    // As some editors write it.
    expect(offers('put', file('before.json', `\uFEFF${JSON.stringify(before)}`)).status).toBe(0)
  })

  test('takes what `show > FILE` makes in PowerShell, and warns of an empty list', () => {
    const shown = offers('show').stdout
    const empty = offers('put', file('empty.json', '[]'))
    expect(empty.stdout).toContain(
      '/empty.json:1:1  warning: Nothing is offered: the list is empty\n',
    )
    expect(empty.status).toBe(0)
    const windows = Buffer.from(`\uFEFF${shown.replaceAll('\n', '\r\n')}`, 'utf16le')
    expect(offers('put', file('shown.json', windows)).status).toBe(0)
    expect(offers('show').stdout).toBe(shown)
  })

  test('changes nothing where a file is wrong, and takes no code for what is no code offer', () => {
    const before = offers('show').stdout
    const { status, stdout } = offers('put', file('faulty.json', faulty))
    expect(stdout).toContain('/faulty.json:6:17  [0].reward.percentOff')
    expect(status).toBe(1)
    for (const [id, wrong] of [
      ['loyalty', 'is of the kind "loyalty"'],
      ['nothing', 'is not there'],
    ]) {
      expect(offers('code', 'SPRING5', String(id))).toMatchObject({
        status: 1,
        stderr: expect.stringContaining(`"${id}" ${wrong}`),
      })
    }
    expect(offers('show').stdout).toBe(before)
  })
})

test('helps', () => {
  const { status, stdout } = offers('--help')
  expect(stdout).toContain('npm run offers -- COMMAND')
  expect(status).toBe(0)
})
