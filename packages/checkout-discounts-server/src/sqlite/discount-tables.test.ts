import type { DatabaseSync } from 'node:sqlite'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Receipt } from '../offers/receipt.ts'
import { adas, testReservation, aUse } from '../testing/test-reservation.ts'
import { discountTables } from './discount-tables.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './open-database.ts'
import { toRow } from './rows.ts'
import { createSqliteLedger } from './sqlite-ledger.ts'
import { usersOf } from './users-of.ts'

function receiptOf(offer: string): Receipt {
  return {
    offer,
    version: 1,
    label: '«',
    amountMinor: 1,
    products: null,
    points: 0,
    endsAtMs: null,
    coupon: null,
  }
}

let database: DatabaseSync
beforeEach(() => (database = openDatabase(':memory:')))

describe('a database from before uses were counted', () => {
  const states = ['pending', 'active', 'superseded', 'released', 'settled']

  beforeEach(() => {
    const { owner, steps } = discountTables
    migrate(database, { owner, steps: steps.slice(0, 2) })
    const insert = database.prepare(
      `insert into discount_reservation values (:session, :intent, :state, :write, :owner,
         :customer, :points, :balance, :createdAtMs, :createdAtMs)`,
    )
    for (const state of states) {
      database.prepare('insert into discount_session (session_id) values (?)').run(state)
      const { write, ...rest } = testReservation(state, 'a', {
        points: state === 'settled' ? adas(60, 100) : null,
      })
      const expected = { ...write.expected, receipts: [receiptOf('first'), receiptOf('second')] }
      insert.run({ ...toRow({ ...rest, write: { ...write, expected } }), state })
    }
  })

  test('opens with all that it had', async () => {
    const ledger = createSqliteLedger(database)
    expect((await ledger.pending('pending'))?.write.expected.receipts).toHaveLength(2)
    expect(await ledger.active('active')).not.toBeNull()
    expect(await ledger.unsettled(10)).toEqual(['pending', 'active'])
  })

  test('counts the uses that its reservations make', async () => {
    const ledger = createSqliteLedger(database)
    const isUsedUp = async (uses: number) =>
      (await ledger.usedUp('new', [aUse({ uses })])).length > 0
    expect(await isUsedUp(3)).toBe(true)
    expect(await isUsedUp(4)).toBe(false)
    expect(await ledger.usedUp('new', [{ ...aUse({ uses: 3 }), offer: 'second' }])).toHaveLength(1)
    expect(await ledger.usedUp('new', [aUse({ usesPerCustomer: 1 }, 'ada')])).toHaveLength(1)
    expect(await ledger.usedUp('new', [aUse({ usesPerCustomer: 1 }, 'bob')])).toEqual([])
    await ledger.release('pending', 'a')
    expect(await isUsedUp(3)).toBe(false)
  })

  test('goes on from there', async () => {
    const ledger = createSqliteLedger(database)
    await ledger.commit('pending', 'a')
    await ledger.reserve(testReservation('active', 'b'))
    await ledger.commit('active', 'b')
    await ledger.reserve(testReservation('new', 'a'), [aUse({ uses: 3 })])
    expect(await ledger.usedUp('another', [aUse({ uses: 3 })])).toEqual(['first'])
  })
})

test.each(Object.entries(usersOf))(
  'what counts by %s reads that offer’s uses alone',
  (_name, sql) => {
    migrate(database, discountTables)
    const plan = database.prepare(`explain query plan ${sql}`).all()
    expect(plan.map(({ detail }) => detail).join()).toMatch(
      /SEARCH discount_use USING COVERING INDEX discount_offer_in_use \(offer=\?/,
    )
  },
)
