import { DatabaseSync } from 'node:sqlite'

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
  database.exec('pragma journal_mode = wal; pragma synchronous = full;')
  return database
}
