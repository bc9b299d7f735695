import { expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { openDatabase } from './open-database.ts'

const first = 'create table a (id integer primary key)'
const second = 'alter table a add column name text'

function tables(database: ReturnType<typeof openDatabase>): unknown[] {
  return database
    .prepare("select name from sqlite_schema where type = 'table' and name <> 'migration'")
    .all()
    .map(({ name }) => name)
}

test('runs each step once, whenever it comes', () => {
  const database = openDatabase(':memory:')
  migrate(database, { owner: 'shop', steps: [first] })
  migrate(database, { owner: 'shop', steps: [first, second] })
  migrate(database, { owner: 'shop', steps: [first, second] })
  database.exec("insert into a (name) values ('Ada')")
})

test('counts the steps of each owner by themselves', () => {
  const database = openDatabase(':memory:')
  migrate(database, { owner: 'shop', steps: [first] })
  migrate(database, { owner: 'other', steps: ['create table b (id integer)'] })
  expect(tables(database)).toEqual(['a', 'b'])
})

test('changes nothing where a step fails', () => {
  const database = openDatabase(':memory:')
  const steps = [first, 'create table b (']
  expect(() => migrate(database, { owner: 'shop', steps })).toThrow('incomplete input')
  expect(tables(database)).toEqual([])
  migrate(database, { owner: 'shop', steps: [first, second] })
})

test('refuses a step that was rewritten, and a database that is newer', () => {
  const database = openDatabase(':memory:')
  migrate(database, { owner: 'shop', steps: [first, second] })
  const rewritten = { owner: 'shop', steps: [first, `${second} -- better`] }
  expect(() => migrate(database, rewritten)).toThrow('Step 2 of «shop» differs')
  expect(() => migrate(database, { owner: 'shop', steps: [first] })).toThrow('start a newer one')
})
