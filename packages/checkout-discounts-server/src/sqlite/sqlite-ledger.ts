import type { DatabaseSync } from 'node:sqlite'
import { createLedger } from '../ledger/create-ledger.ts'
import { isInUse, type LedgerStore } from '../ledger/ledger-store.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { discountTables } from './discount-tables.ts'
import { migrate } from './migrate.ts'
import { readOutcome, readReservation, readState, toRow } from './rows.ts'
import { transaction } from './transaction.ts'
import { usersOf } from './users-of.ts'

/**
 * A ledger in a database file: what it said it keeps is there after a crash, and processes that
 * share the file share the ledger. Makes and updates its own tables.
 *
 * @param database from `openDatabase`
 * @param options.clock epoch milliseconds. Default: the machine's
 *
 * @example
 * ```ts
 * const ledger = createSqliteLedger(openDatabase('data/discounts.sqlite'))
 * ```
 */
export function createSqliteLedger(
  database: DatabaseSync,
  options: { clock?: () => number } = {},
): Ledger {
  migrate(database, discountTables)
  return createLedger(createSqliteStore(database), options.clock ?? Date.now)
}

function createSqliteStore(database: DatabaseSync): LedgerStore {
  const statement = {
    inState: database.prepare(
      'select * from discount_reservation where session_id = ? and state = ?',
    ),
    find: database.prepare(
      'select * from discount_reservation where session_id = ? and intent = ?',
    ),
    hearOf: database.prepare(
      'insert into discount_session (session_id) values (?) on conflict do nothing',
    ),
    insert: database.prepare(
      `insert or replace into discount_reservation
         (session_id, intent, state, write_json, owner_id, customer, points, balance,
          created_at_ms, moved_at_ms)
       values (:session, :intent, 'pending', :write, :owner, :customer, :points, :balance,
          :createdAtMs, :createdAtMs)`,
    ),
    insertUse: database.prepare(
      `insert into discount_use (session_id, intent, offer, customer, is_in_use)
       values (:session, :intent, :offer, :customer, 1)`,
    ),
    moveUses: database.prepare(
      `update discount_use set is_in_use = :isInUse
       where session_id = :session and intent = :intent`,
    ),
    move: database.prepare(
      `update discount_reservation set state = :state, moved_at_ms = :atMs
       where session_id = :session and intent = :intent`,
    ),
    outcome: database.prepare('select outcome from discount_session where session_id = ?'),
    end: database.prepare(
      `update discount_session
       set outcome = :outcome, intent = :intent, overrun = max(overrun, :overrun), ended_at_ms = :atMs
       where session_id = :session`,
    ),
    heldPoints: database.prepare(
      `select coalesce(sum(held), 0) as points from (
         select max(points) as held from discount_reservation
         where customer = :customer and session_id <> :except
           and (state in ('pending', 'active') or state = 'settled' and moved_at_ms >= :since)
         group by session_id)`,
    ),
    usersOf: database.prepare(usersOf.everyone),
    usersOfCustomer: database.prepare(usersOf.customer),
    unsettled: database.prepare(
      `select session_id from discount_session session
       where id > coalesce((select id from discount_session where session_id = :after), 0)
         and exists (select 1 from discount_reservation
           where session_id = session.session_id and state in ('pending', 'active'))
       order by id limit :limit`,
    ),
  }

  return {
    transact: (run) => transaction(database, run),
    inState(sessionId, state) {
      const row = statement.inState.get(sessionId, state)
      return row ? readReservation(row) : null
    },
    find(sessionId, intent) {
      const row = statement.find.get(sessionId, intent)
      return row ? { reservation: readReservation(row), state: readState(row) } : null
    },
    insert(reservation, uses) {
      const { sessionId: session, intent } = reservation.write
      statement.hearOf.run(session)
      statement.insert.run(toRow(reservation))
      for (const { offer, customer } of uses) {
        statement.insertUse.run({ session, intent, offer, customer })
      }
    },
    move(session, intent, state, atMs) {
      statement.move.run({ session, intent, state, atMs })
      statement.moveUses.run({ session, intent, isInUse: Number(isInUse(state)) })
    },
    outcome(sessionId) {
      const row = statement.outcome.get(sessionId)
      return row ? readOutcome(row) : null
    },
    end(session, { outcome, intent, overrun, atMs }) {
      statement.hearOf.run(session)
      statement.end.run({ session, outcome, intent, overrun: Number(overrun), atMs })
    },
    heldPoints(customer, except, since) {
      return Number(statement.heldPoints.get({ customer, except, since })?.points)
    },
    usersOf(offer, session, customer) {
      const row =
        customer === undefined
          ? statement.usersOf.get({ offer, session })
          : statement.usersOfCustomer.get({ offer, session, customer })
      return { own: row?.own === 1, others: Number(row?.others) }
    },
    unsettled(limit, after) {
      const rows = statement.unsettled.all({ limit, after: after ?? null })
      return rows.map(({ session_id: id }) => String(id))
    },
  }
}
