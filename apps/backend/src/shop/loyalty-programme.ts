import type { Tier } from '../database/customer-table.ts'

/**
 * What earns a point, in minor units: a whole dollar or euro, or a hundred yen. Nothing is
 * converted: each currency has its own value, as the offers have.
 */
const earnsPointMinor: Readonly<Record<string, number>> = { usd: 100, eur: 100, jpy: 100 }

/** What a tier takes, spent in one of the currencies within {@link tierPeriodMs}. */
const tierFromMinor: Readonly<Record<Tier, Readonly<Record<string, number>>>> = {
  silver: { usd: 20_000, eur: 20_000, jpy: 30_000 },
  gold: { usd: 50_000, eur: 50_000, jpy: 75_000 },
}

/** A year. */
export const tierPeriodMs = 365 * 24 * 60 * 60 * 1000

/** @param amountMinor what was paid */
export function pointsEarned(amountMinor: number, currency: string): number {
  const each = earnsPointMinor[currency]
  return each === undefined ? 0 : Math.floor(amountMinor / each)
}

/**
 * The tier after an order. Orders raise it and never lower it.
 *
 * @param spentMinor within the period, by currency
 */
export function tierAfter(before: Tier | null, spentMinor: Record<string, number>): Tier | null {
  if (before === 'gold' || reaches('gold', spentMinor)) return 'gold'
  return reaches('silver', spentMinor) ? 'silver' : before
}

function reaches(tier: Tier, spentMinor: Record<string, number>): boolean {
  return Object.entries(tierFromMinor[tier]).some(
    ([currency, fromMinor]) => (spentMinor[currency] ?? 0) >= fromMinor,
  )
}
