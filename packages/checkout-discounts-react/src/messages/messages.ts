import type { RefusalReason } from 'checkout-discounts-contract'
import type { DiscountErrorCode } from '../discount/discount-error.ts'
import type { TotalsRow } from '../order-totals/totals-row.ts'

/** Every word that the parts say to a shopper. Amounts arrive formatted by Stripe. */
export interface Messages extends ButtonMessages {
  loyalty: { apply: string; applied: string }
  /** The saving, beside the name of a discount. */
  saving: (discount: { amount: string }) => string
  discounts: string
  noDiscounts: string
  totals: Record<TotalsRow, string>

  /** Spoken, not shown. */
  announcements: {
    pending: (change: { label: string; intent: 'apply' | 'remove' | 'resync' }) => string
    applied: (discount: { label: string; amount: string }) => string
    removed: (discount: { label: string }) => string
    newTotal: (total: { amount: string }) => string
  }
}

/** On buttons, and beside them. */
export interface ButtonMessages {
  apply: (discount: { label: string }) => string
  remove: string
  /** The accessible name of a `remove` button; begins with its visible text. */
  removeNamed: (discount: { label: string }) => string
  applying: string
  removing: string
  refresh: string
  refreshing: string
  applied: (discount: { label: string }) => string

  /** Beside the control. An empty text stays silent. */
  errors: Record<Exclude<DiscountErrorCode, 'rejected'>, string>
  /** A refusal of the server that comes without a message of its own. */
  reasons: Record<RefusalReason, string>
  /** Any other refusal. */
  refused: string
  /** The server has lost the session, or it belongs to somebody else. */
  notFound: string
  rateLimited: (limit: { retryAfterSeconds: number | undefined }) => string
}

/** Some of the messages, for a shop that says some things its own way. */
export type MessageOverrides = Overrides<Messages>

type Overrides<Words> = {
  [Key in keyof Words]?:
    | (Words[Key] extends string | ((...parameters: never) => unknown)
        ? Words[Key]
        : Overrides<Words[Key]>)
    | undefined
}

/** The words, each in the shop's own way where it has one. */
export function mergeMessages<Words extends object>(
  words: Words,
  overrides: { [Key in keyof Words]?: unknown } = {},
): Words {
  const merged = Object.entries(words).map(([name, word]) => {
    const own = overrides[name as keyof Words]
    return [name, typeof word === 'object' ? mergeMessages(word, own ?? {}) : (own ?? word)]
  })
  return Object.fromEntries(merged) as Words
}
