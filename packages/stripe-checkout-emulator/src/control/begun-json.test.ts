import fc from 'fast-check'
import { expect, it } from 'vitest'
import { endBegunJson } from './begun-json.ts'

it('reads all that is whole of a text that was cut off', () => {
  const text = '{"id":"cs_1","lines":[{"name":"a \\"{,"},{"name":"b","quantity":12'
  expect(JSON.parse(endBegunJson(text))).toEqual({
    id: 'cs_1',
    lines: [{ name: 'a "{,' }, { name: 'b' }],
  })
})

it('reads the beginning of any object or list, and nothing that is not there', () => {
  const data = fc.oneof(fc.object(), fc.array(fc.object()))
  fc.assert(
    fc.property(data, fc.nat(), (value, place) => {
      const text = JSON.stringify(value)
      const cut = 1 + (place % text.length)
      expect(isBeginning(JSON.parse(endBegunJson(text.slice(0, cut))), JSON.parse(text))).toBe(true)
      expect(endBegunJson(text)).toBe(text)
    }),
  )
})

function isBeginning(begun: unknown, whole: unknown): boolean {
  if (!isBranch(begun) || !isBranch(whole)) return Object.is(begun, whole)
  const given = Object.entries(whole)
  return Object.entries(begun).every(([name, value], index) => {
    const [wholeName, wholeValue] = given[index] ?? []
    return name === wholeName && isBeginning(value, wholeValue)
  })
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
