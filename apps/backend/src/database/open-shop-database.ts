import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { migrate, openDatabase } from 'checkout-discounts-server/sqlite'
import { shopMigrations } from './shop-tables.ts'

/**
 * Opens the shop's database, and makes it where there is none.
 *
 * @param file its path, or `:memory:`
 * @throws Error of one line that names the variable
 */
export function openShopDatabase(file: string): DatabaseSync {
  try {
    if (file !== ':memory:') makeFolder(dirname(file))
    const database = openDatabase(file)
    migrate(database, shopMigrations)
    return database
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    throw new Error(`DATABASE_FILE: ${file} cannot be used: ${text}`, { cause: error })
  }
}

/** With those above it. `recursive` of Node never ends where nothing can be made, as in `/proc`. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another process may have been faster.
    if (!existsSync(path)) throw error
  }
}

/** SQLite's result code for a file that another one writes to. */
const busy = 5

/**
 * Whether the database takes a change; none is made. It waits for nobody: a file that another
 * process is writing to can be written to.
 */
export function isWritable(database: DatabaseSync): boolean {
  try {
    const waitMs = Number(database.prepare('pragma busy_timeout').get()?.timeout)
    database.exec('pragma busy_timeout = 0')
    try {
      // A change of nothing: where none is allowed at all, SQLite begins a transaction all the same.
      database.exec('delete from offer where false')
      return true
    } finally {
      database.exec(`pragma busy_timeout = ${waitMs}`)
    }
  } catch (error) {
    return error instanceof Error && 'errcode' in error && error.errcode === busy
  }
}
