import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { transaction } from './transaction.ts'

/** The tables of one owner, step by step. A step that was released never changes; a new one follows. */
export interface Migrations {
  /** Whose tables: each owner counts its own steps. */
  readonly owner: string
  /** SQL, in order. */
  readonly steps: readonly string[]
}

/**
 * Brings an owner's tables up to date: the steps that this database has not seen yet, all or none.
 * A shop keeps its own tables beside the ledger's this way, with an `owner` of its own.
 *
 * @throws Error where a step differs from the one that ran, or the database is newer than the program
 *
 * @example
 * ```ts
 * migrate(database, {
 *   owner: 'shop',
 *   steps: ['create table account (customer text primary key, points integer not null) strict'],
 * })
 * ```
 */
export function migrate(database: DatabaseSync, { owner, steps }: Migrations): void {
  transaction(database, () => {
    database.exec(
      `create table if not exists migration (
        owner text not null, step integer not null, checksum text not null,
        primary key (owner, step)) strict, without rowid`,
    )
    const done = database
      .prepare('select checksum from migration where owner = ? order by step')
      .all(owner)
    if (done.length > steps.length) {
      throw new Error(
        `The tables of «${owner}» are at step ${done.length}, and this program knows ${steps.length}: start a newer one.`,
      )
    }
    const record = database.prepare(
      'insert into migration (owner, step, checksum) values (?, ?, ?)',
    )
    steps.forEach((sql, index) => {
      const checksum = createHash('sha256').update(sql).digest('hex')
      const ran = done[index]?.checksum
      if (ran === checksum) return
      if (ran !== undefined) {
        throw new Error(
          `Step ${index + 1} of «${owner}» differs from the one that made these tables: put it back, and add a step.`,
        )
      }
      database.exec(sql)
      record.run(owner, index + 1, checksum)
    })
  })
}
