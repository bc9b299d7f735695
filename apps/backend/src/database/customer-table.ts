import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { z } from 'zod'

export type Tier = 'silver' | 'gold'

/** A customer, as the shop knows them. */
export interface Customer {
  id: string
  name: string
  tier: Tier | null
  /** To spend. */
  points: number
  segments: readonly string[]
}

export interface CustomerTable {
  /** In the order of their ids. */
  all(): Customer[]
  find(id: string): Customer | null
  /** Makes it, or puts it in the place of the one with its id. */
  keep(customer: Customer): void
}

export function customerTable(database: DatabaseSync): CustomerTable {
  const all = database.prepare('select * from customer order by id')
  const find = database.prepare('select * from customer where id = ?')
  const keep = database.prepare(
    `insert into customer (id, name, tier, points, segments_json)
     values (:id, :name, :tier, :points, :segments)
     on conflict (id) do update set name = :name, tier = :tier, points = :points,
       segments_json = :segments`,
  )
  return {
    all: () => all.all().map(readCustomer),
    find(id) {
      const row = find.get(id)
      return row ? readCustomer(row) : null
    },
    keep: ({ segments, ...customer }) => {
      keep.run({ ...customer, segments: JSON.stringify(segments) })
    },
  }
}

const tier = z.enum(['silver', 'gold']).nullable()
const segments = z.array(z.string())

function readCustomer(row: Record<string, SQLOutputValue>): Customer {
  return {
    id: String(row.id),
    name: String(row.name),
    tier: tier.parse(row.tier),
    points: Number(row.points),
    segments: segments.parse(JSON.parse(String(row.segments_json))),
  }
}
