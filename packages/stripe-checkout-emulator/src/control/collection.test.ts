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
