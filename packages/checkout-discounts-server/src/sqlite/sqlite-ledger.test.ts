import type { DatabaseSync } from 'node:sqlite'
import { beforeEach, expect, test } from 'vitest'
import type { Ledger } from '../ledger/ledger.ts'
import { adas, testReservation } from '../testing/test-reservation.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './open-database.ts'
import { createSqliteLedger } from './sqlite-ledger.ts'
import { transaction } from './transaction.ts'

let database: DatabaseSync
let ledger: Ledger
beforeEach(() => {
  database = openDatabase(':memory:')
  ledger = createSqliteLedger(database, { clock: () => 5_000 })
  migrate(database, {
    owner: 'shop',
    steps: ['create table account (customer text primary key, points integer not null) strict'],
  })
  database.exec("insert into account values ('ada', 100)")
})

const adasPoints = () => database.prepare('select points from account').get()?.points

function spend(points: number): void {
  // As a shop may: its own transaction is a part of the ledger's.
  transaction(database, () => {
    database.prepare('update account set points = points - ?').run(points)
  })
}

function spendAndCrash(): never {
  spend(60)
  throw new Error('The power went.')
}

test('what the shop does for a paid order is done with the settlement, or not at all', async () => {
  await ledger.reserve(testReservation('s', 'a', { points: adas(60, 100) }))
  const settle = (apply: () => void) => ledger.settle('s', { outcome: 'paid', intent: 'a', apply })
  await expect(settle(spendAndCrash)).rejects.toThrow('power')
  expect(adasPoints()).toBe(100)
  await settle(() => spend(60))
  await settle(() => spend(60))
  expect(adasPoints()).toBe(40)
})

test('every reservation is kept, and an overrun with them', async () => {
  await ledger.reserve(testReservation('s', 'a'))
  await ledger.commit('s', 'a')
  await ledger.reserve(testReservation('s', 'b'))
  await ledger.commit('s', 'b')
  await ledger.reserve(testReservation('s', 'c'))
  await ledger.settle('s', { outcome: 'awaiting_funds', intent: 'a' })
  await ledger.settle('s', { outcome: 'paid', intent: 'a' })
  expect(
    database.prepare('select intent, state from discount_reservation order by intent').all(),
  ).toEqual([
    { intent: 'a', state: 'settled' },
    { intent: 'b', state: 'released' },
    { intent: 'c', state: 'released' },
  ])
  expect(database.prepare('select * from discount_session').get()).toMatchObject({
    outcome: 'paid',
    intent: 'a',
    overrun: 1,
    ended_at_ms: 5_000,
  })
})
