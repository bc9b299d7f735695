import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FormBranch, formToJson, parseForm } from './form-body.ts'

function read(...sources: string[]): unknown {
  const root: FormBranch = new Map()
  parseForm(root, ...sources)
  return formToJson(root)
}

describe('parseForm', () => {
  it.each([
    ['a=1&b=two%20%26+3', { a: '1', b: 'two & 3' }],
    ['d[0][c][name]=x', { d: [{ c: { name: 'x' } }] }],
    ['d%5B0%5D%5Bc%5D=x', { d: [{ c: 'x' }] }],
    ['expand[]=a&expand[]=b', { expand: ['a', 'b'] }],
    ['l[][a]=1&l[][b]=2&l[][a]=3', { l: [{ a: '1', b: '2' }, { a: '3' }] }],
    ['l[][a][b]=1&l[][a][c]=2&l[][a][b]=3', { l: [{ a: { b: '1', c: '2' } }, { a: { b: '3' } }] }],
    ['l[][a][]=1&l[][a][]=2', { l: [{ a: ['1', '2'] }] }],
    ['l[2]=c&l[0]=a&l[10]=d&l[1]=b', { l: ['a', 'b', 'c', 'd'] }],
    ['a=1&a=2', { a: '2' }],
    ['d=', { d: '' }],
    [
      'm[__proto__]=1&m[constructor]=2',
      {
        m: Object.fromEntries([
          ['__proto__', '1'],
          ['constructor', '2'],
        ]),
      },
    ],
    ['%E0%A4%A=x&&=', { '\uFFFD%A': 'x', '': '' }],
  ])('reads %s', (form, expected) => {
    expect(read(form)).toEqual(expected)
    expect(Object.prototype).not.toHaveProperty('1')
  })

  it('reads the query and the body as one', () => {
    expect(read('expand[0]=a', 'b=1')).toEqual({ expand: ['a'], b: '1' })
  })

  it('reads back whatever Stripe’s SDK would send', () => {
    const leaf = fc.string({ minLength: 1 })
    const key = fc.stringMatching(/^[a-z_]{1,8}$/)
    const tree = fc.letrec((tie) => ({
      branch: fc.dictionary(key, tie('value'), { minKeys: 1, maxKeys: 3 }),
      value: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
        tie('branch'),
      ),
    })).branch
    fc.assert(
      fc.property(tree, (data) => {
        expect(read(encode(data))).toEqual(data)
      }),
    )
  })

  it('refuses more than it can hold', () => {
    expect(() => read('a=1&'.repeat(2001))).toThrow('at most 2000')
    expect(() => read(`a${'[b]'.repeat(10)}=1`)).toThrow('10 levels')
  })

  it('reads or refuses any text, and does nothing else', () => {
    const piece = fc.constantFrom(
      'a',
      '[',
      ']',
      '0',
      '=',
      '&',
      '%5B',
      '%',
      '+',
      '__proto__',
      '\u0000',
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        try {
          read(pieces.join(''))
        } catch (error) {
          expect(error).toMatchObject({ name: 'StripeError', status: 400 })
        }
      }),
    )
  })
})

function encode(value: unknown, name = ''): string {
  if (typeof value === 'string') return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`
  return Object.entries(value as object)
    .map(([key, item]) => encode(item, name === '' ? key : `${name}[${key}]`))
    .join('&')
}
