import { DatabaseSync } from 'node:sqlite'
import { isBusy } from './is-busy.ts'

/** How long a statement waits for another process's transaction. */
const busyTimeoutMs = 5_000

/**
 * Opens a database file, and makes it where there is none. What is committed survives a crash of
 * the process and of the machine; several processes of one machine may share the file. Not for a
 * network file system.
 *
 * @param path of the file; its directory must exist. `:memory:`: gone with the process
 *
 * @see https://www.sqlite.org/wal.html
 *
 * @example
 * ```ts
 * const database = openDatabase('data/discounts.sqlite')
 * const ledger = createSqliteLedger(database)
 * ```
 */
export function openDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: busyTimeoutMs })
  writeAhead(database)
  database.exec('pragma synchronous = full')
  return database
}

/** For this alone SQLite does not wait by itself: processes that make a file together meet in it. */
function writeAhead(database: DatabaseSync): void {
  const giveUpAtMs = performance.now() + busyTimeoutMs
  const nobody = new Int32Array(new SharedArrayBuffer(4))
  for (;;) {
    try {
      database.exec('pragma journal_mode = wal')
      return
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAtMs) throw error
      Atomics.wait(nobody, 0, 0, 5)
    }
  }
}
