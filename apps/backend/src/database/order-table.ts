import type { DatabaseSync } from 'node:sqlite'

/** An order that is paid, or was free. */
export interface Order {
  /** The Checkout Session or PaymentIntent, or what a shop called it before. */
  id: string
  /** Null for a guest's. */
  customer: string | null
  /** ISO 4217, lower case. */
  currency: string
  /** What was paid, in minor units. */
  amountMinor: number
  pointsSpent: number
  pointsEarned: number
  /** Epoch milliseconds. */
  paidAtMs: number
}

export interface OrderTable {
  /**
   * Keeps an order. One that is there already stays as it is.
   *
   * @returns whether it is a new one
   */
  keep(order: Order): boolean
  /** How many orders a customer has paid. */
  count(customer: string): number
  /** What a customer has paid since a time, in minor units by currency. */
  spentSince(customer: string, sinceMs: number): Record<string, number>
}

export function orderTable(database: DatabaseSync): OrderTable {
  const keep = database.prepare(
    `insert into customer_order
       (id, customer, currency, amount_minor, points_spent, points_earned, paid_at_ms)
     values (:id, :customer, :currency, :amountMinor, :pointsSpent, :pointsEarned, :paidAtMs)
     on conflict do nothing`,
  )
  const count = database.prepare('select count(*) as n from customer_order where customer = ?')
  const spent = database.prepare(
    `select currency, sum(amount_minor) as minor from customer_order
     where customer = ? and paid_at_ms >= ? group by currency`,
  )
  return {
    keep: (order) => keep.run({ ...order }).changes > 0,
    count: (customer) => Number(count.get(customer)?.n),
    spentSince: (customer, sinceMs) =>
      Object.fromEntries(
        spent.all(customer, sinceMs).map((row) => [String(row.currency), Number(row.minor)]),
      ),
  }
}
