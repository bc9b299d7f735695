import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSqliteCodeBook, openDatabase } from '../sqlite.ts'
import { type CodeBook, createCodeBook } from './code-book.ts'
import { codeDigest } from './code-digest.ts'
import { generateCode } from './generate-code.ts'
import { normalizeCode } from './normalize-code.ts'

const pepper = 'a pepper of at least thirty-two characters'

async function createFilledSqliteBook(options: {
  codes: Record<string, string>
}): Promise<CodeBook> {
  const book = createSqliteCodeBook(openDatabase(':memory:'), { pepper })
  for (const [code, offer] of Object.entries(options.codes)) await book.add(code, offer)
  return book
}

describe.each([
  [
    'memory',
    async (options: { codes: Record<string, string> }) => createCodeBook({ pepper, ...options }),
  ],
  ['SQLite', createFilledSqliteBook],
])('a code book in %s', (_name, create) => {
  test('finds the offer of a code, however it is typed', async () => {
    const book = await create({ codes: { SUMMER20: 'summer', 'ÉTÉ-20': 'summer-in-french' } })
    const find = (code: string) => book.find(code)
    for (const code of ['SUMMER20', ' summer-20 ', 'Sum mer‑20', 'ＳＵＭＭＥＲ２０']) {
      expect(await find(code)).toBe('summer')
    }
    expect(await find('été20')).toBe('summer-in-french')
    expect(await find('e\u0301te\u030120')).toBe('summer-in-french')
    for (const code of ['SUMMER2', 'SUMMER200', '', '__proto__'])
      expect(await find(code)).toBeNull()
  })

  test('finds nothing by a digest, which somebody may have seen', async () => {
    const book = await create({ codes: { SUMMER20: 'summer' } })
    expect(await book.find(await codeDigest('SUMMER20', pepper))).toBeNull()
  })

  test('refuses a code of nothing', async () => {
    await expect(create({ codes: { ' - ': 'summer' } })).rejects.toThrow(RangeError)
  })
})

test('a code book refuses two spellings of one code', () => {
  const codes = { 'SUMMER-20': 'summer', summer20: 'winter' }
  expect(() => createCodeBook({ pepper, codes })).toThrow('twice')
})

test('a code book in SQLite keeps no code, and the end of those alone that are long', async () => {
  const database = openDatabase(':memory:')
  const book = createSqliteCodeBook(database, { pepper, clock: () => 7 })
  const code = generateCode()
  await book.add(code, 'welcome')
  await book.add('SUMMER20', 'summer')
  await book.add('SUMMER20', 'late-summer')
  const rows = database.prepare('select * from discount_code order by offer').all()
  expect(rows).toEqual([
    {
      digest: await codeDigest('SUMMER20', pepper),
      offer: 'late-summer',
      last_four: '',
      created_at_ms: 7,
    },
    {
      digest: await codeDigest(code, pepper),
      offer: 'welcome',
      last_four: code.slice(-4),
      created_at_ms: 7,
    },
  ])
})

test('a pepper has to be long', async () => {
  await expect(codeDigest('SUMMER20', 'short')).rejects.toThrow(RangeError)
  expect(() => createCodeBook({ pepper: 'short', codes: {} })).toThrow(RangeError)
  const database = openDatabase(':memory:')
  expect(() => createSqliteCodeBook(database, { pepper: 'short' })).toThrow(RangeError)
})

test('what is normal stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const once = normalizeCode(text)
      expect(normalizeCode(once)).toBe(once)
      expect(normalizeCode(`- ${text}\t`)).toBe(once)
    }),
    { numRuns: 300 },
  )
})

test('generated codes are of an alphabet that nobody misreads, and each another', () => {
  const codes = Array.from({ length: 1_000 }, () => generateCode())
  for (const code of codes)
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(new Set(codes).size).toBe(1_000)
  expect(new Set(codes.join(''))).toHaveLength(33)
  expect(normalizeCode(generateCode(21))).toHaveLength(21)
  expect(() => generateCode(15)).toThrow(RangeError)
})
