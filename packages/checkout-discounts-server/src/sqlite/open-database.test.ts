import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { testReservation } from '../testing/test-reservation.ts'
import { openDatabase } from './open-database.ts'
import { createSqliteLedger } from './sqlite-ledger.ts'

let directory: string
let path: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'ledger-'))
  path = join(directory, 'ledger.sqlite')
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

test('a database writes ahead, syncs each commit, and waits five seconds for another', () => {
  const database = openDatabase(path)
  const read = (name: string) => Object.values(database.prepare(`pragma ${name}`).get() ?? {})[0]
  expect(['journal_mode', 'synchronous', 'busy_timeout'].map(read)).toEqual(['wal', 2, 5_000])
})

test('while another connection writes for too long, the ledger is unavailable, and readable', async () => {
  const other = openDatabase(path)
  const database = openDatabase(path)
  const ledger = createSqliteLedger(database)
  await ledger.reserve(testReservation('s', 'a'))
  database.exec('pragma busy_timeout = 0')
  other.exec('begin immediate')
  await expect(ledger.commit('s', 'a')).rejects.toMatchObject({ code: 'unavailable' })
  expect(await ledger.pending('s')).not.toBeNull()
  other.exec('rollback')
  await ledger.commit('s', 'a')
  expect(await ledger.active('s')).not.toBeNull()
})
