import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Collection } from './collection.ts'

function collectionOf(...ids: string[]) {
  const collection = new Collection<{ id: string; state?: string }>()
  for (const id of ids) collection.put({ id })
  return collection
}

const idsOf = (entities: Iterable<{ id: string }>) => Array.from(entities, ({ id }) => id)

test('lists the newest first, from any one on, in both directions', () => {
  const collection = collectionOf('a', 'b', 'c', 'd')
  expect(idsOf(collection.walk('older'))).toEqual(['d', 'c', 'b', 'a'])
  expect(idsOf(collection.walk('older', 'c'))).toEqual(['b', 'a'])
  expect(idsOf(collection.walk('newer', 'b'))).toEqual(['c', 'd'])
  expect(idsOf(collection.walk('newer'))).toEqual(['a', 'b', 'c', 'd'])
})

test('a new state keeps its place, and what is deleted leaves none', () => {
  const collection = collectionOf('a', 'b', 'c')
  collection.put({ id: 'a', state: 'new' })
  collection.delete('b')
  collection.delete('never there')
  expect(collection.get('a')).toEqual({ id: 'a', state: 'new' })
  expect(idsOf(collection.walk('older'))).toEqual(['c', 'a'])
  expect([collection.size, collection.has('b')]).toEqual([2, false])
  collection.clear()
  expect(idsOf(collection.walk('older'))).toEqual([])
})

test('finds by other keys than the id, as they are now', () => {
  const collection = new Collection<{ id: string; words: string[] }>(({ words }) => words)
  collection.put({ id: 'a', words: ['red', 'round'] })
  collection.put({ id: 'b', words: ['red'] })
  expect(idsOf(collection.withKey('red'))).toEqual(['a', 'b'])
  collection.put({ id: 'a', words: ['round', 'green'] })
  expect(idsOf(collection.withKey('red'))).toEqual(['b'])
  expect(idsOf(collection.withKey('green'))).toEqual(['a'])
  collection.delete('b')
  expect(collection.withKey('red')).toEqual([])
  collection.clear()
  expect(collection.withKey('round')).toEqual([])
})

test('gives up the oldest, however many it has given up before', () => {
  const collection = new Collection<{ id: string }>()
  for (let i = 0; i < 100; i += 1) {
    collection.put({ id: `${i}` })
    if (collection.size > 3) expect(collection.deleteOldest()).toEqual({ id: `${i - 3}` })
  }
  collection.delete('97')
  expect(idsOf(collection.walk('newer'))).toEqual(['98', '99'])
  expect(idsOf(collection.walk('older', '99'))).toEqual(['98'])
  expect([collection.deleteOldest()?.id, collection.deleteOldest()?.id]).toEqual(['98', '99'])
  expect(collection.deleteOldest()).toBeUndefined()
  collection.put({ id: 'a' })
  expect(idsOf(collection.walk('older'))).toEqual(['a'])
})

const change = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  words: fc.uniqueArray(fc.constantFrom('red', 'green', 'round')),
  isDeleted: fc.boolean(),
})

test('walks those of a key as it walks all, whatever has come, changed and gone', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
      const collection = new Collection<{ id: string; words: string[] }>(({ words }) => words)
      for (const { isDeleted, ...entity } of changes) {
        if (isDeleted) collection.delete(entity.id)
        else collection.put(entity)
      }
      for (const direction of ['newer', 'older'] as const) {
        for (const from of [undefined, ...idsOf(collection.walk('newer'))]) {
          for (const key of ['red', 'green', 'round']) {
            const all = Array.from(collection.walk(direction, from))
            const wanted = all.filter(({ words }) => words.includes(key))
            expect(idsOf(collection.keyed(key).walk(direction, from))).toEqual(idsOf(wanted))
          }
        }
      }
    }),
  )
})
