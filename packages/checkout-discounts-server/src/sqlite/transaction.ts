import type { DatabaseSync } from 'node:sqlite'
import { InteractionError } from '../interaction-error.ts'
import { isBusy } from './is-busy.ts'

/**
 * Runs statements as one transaction, whole or not at all; inside another one as a part of it.
 * It takes the right to write at its beginning, so that nothing that it read is out of date when
 * it writes.
 *
 * @param run not asynchronous
 * @throws InteractionError `unavailable` where other processes write for too long; nothing was
 * changed then
 *
 * @see https://www.sqlite.org/lang_transaction.html
 *
 * @example
 * ```ts
 * transaction(database, () => {
 *   database.prepare('update account set points = points - ? where customer = ?').run(100, 'ada')
 * })
 * ```
 */
export function transaction<T>(database: DatabaseSync, run: () => T): T {
  if (database.isTransaction) return run()
  begin(database)
  try {
    const result = run()
    database.exec('commit')
    return result
  } catch (error) {
    // Some failures have ended the transaction already.
    if (database.isTransaction) database.exec('rollback')
    throw error
  }
}

function begin(database: DatabaseSync): void {
  try {
    database.exec('begin immediate')
  } catch (error) {
    if (!isBusy(error)) throw error
    throw new InteractionError('unavailable', 'The ledger is busy.', { cause: error })
  }
}
