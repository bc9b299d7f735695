import type { DatabaseSync } from 'node:sqlite'
import { assertIsCode, type CodeBook } from '../codes/code-book.ts'
import { assertPepper, codeDigest } from '../codes/code-digest.ts'
import { normalizeCode } from '../codes/normalize-code.ts'
import { discountTables } from './discount-tables.ts'
import { migrate } from './migrate.ts'

/** A code book that codes can be added to. */
export interface SqliteCodeBook extends CodeBook {
  /**
   * Adds a code for an offer; one that is there already is for this offer from now on.
   *
   * @param code such as `generateCode` makes; it is not kept
   * @throws RangeError for a code of nothing
   */
  add(code: string, offer: string): Promise<void>
}

/** Of a code that is long enough to stay a secret all the same, support gets to see the end. */
const lastFourFromLength = 16

/**
 * A code book in a database file, for codes of single shoppers: digests, and of long codes the
 * last four characters, so that a shopper who asks can be helped. Makes and updates its own tables.
 *
 * @param database from `openDatabase`
 * @param options.pepper as for `codeDigest`
 * @param options.clock epoch milliseconds. Default: the machine's
 *
 * @throws RangeError for a short pepper
 *
 * @example
 * ```ts
 * const codes = createSqliteCodeBook(openDatabase('data/discounts.sqlite'), { pepper })
 * const code = generateCode()
 * await codes.add(code, 'welcome')
 * ```
 */
export function createSqliteCodeBook(
  database: DatabaseSync,
  options: { pepper: string; clock?: () => number },
): SqliteCodeBook {
  const { pepper, clock = Date.now } = options
  assertPepper(pepper)
  migrate(database, discountTables)
  const find = database.prepare('select offer from discount_code where digest = ?')
  const add = database.prepare(
    `insert into discount_code (digest, offer, last_four, created_at_ms) values (?, ?, ?, ?)
     on conflict do update set offer = excluded.offer`,
  )
  return {
    async find(code) {
      const row = find.get(await codeDigest(code, pepper))
      return row ? String(row.offer) : null
    },
    async add(code, offer) {
      assertIsCode(code)
      const plain = normalizeCode(code)
      const lastFour = plain.length < lastFourFromLength ? '' : plain.slice(-4)
      add.run(await codeDigest(code, pepper), offer, lastFour, clock())
    },
  }
}
