import type { RefusalReason } from 'checkout-discounts-contract'
import type { DiscountErrorCode } from '../discount/discount-error.ts'
import type { Intent } from '../discount/discount-state.ts'
import type { PayReason } from '../provider/pay-reason.ts'
import type { TotalsRow } from '../order-totals/totals-row.ts'
import type { RefusalMessages } from './refusal-text.ts'

/** Every word that the parts say to a shopper. Amounts arrive formatted by Stripe. */
export interface Messages extends ButtonMessages {
  loyalty: OfferWords
  cartPromotion: OfferWords
  limitedTimeOffer: OfferWords
  regionalDiscount: OfferWords
  customerOffer: OfferWords
  /** What an offer would save, before it is on. */
  preview: (offer: {
    label: string
    amount: string
    tier?: string | undefined
    points?: number | undefined
  }) => string
  threshold: {
    /** What the cart lacks for the next step, and what that saves. */
    missing: (next: { missing: string; amount: string }) => string
    reached: (offer: { label: string; amount: string | undefined }) => string
  }
  countdown: {
    left: (time: { days: number; hours: number; minutes: number; seconds: number }) => string
    ended: string
    /** Spoken, not shown. */
    soon: (offer: { label: string; minutes: number }) => string
    over: (offer: { label: string }) => string
  }
  promoCode: { label: string; apply: string; applying: string }
  offers: string
  noOffers: string
  /** On the button of an offer, beside its name. */
  applyOffer: string
  pay: {
    pay: (total: { amount: string | undefined }) => string
    paying: string
    /** Why the shopper cannot pay at the moment. */
    reasons: Record<PayReason, string>
    /** A press is kept while the order is being updated. */
    kept: string
    /** Such a press has not paid, because the total is another one now. */
    changed: string
  }
  /** The saving, beside the name of a discount. */
  saving: (discount: { amount: string }) => string
  discounts: string
  noDiscounts: string
  totals: Record<TotalsRow, string>

  /** Spoken, not shown. */
  announcements: {
    pending: (change: { label: string; intent: Intent }) => string
    applied: (discount: { label: string; amount: string }) => string
    removed: (discount: { label: string }) => string
    newTotal: (total: { amount: string }) => string
  }
}

/** What the button of a kind of offer says, before and after. */
export interface OfferWords {
  apply: string
  applied: string
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
  /** Why an offer is refused, where the server says how far the shopper is from it. */
  refusals: RefusalMessages
  /**
   * A refusal of the server, where its details give no better text. In English the server's own
   * message goes before these; words that the page brings go before that message.
   */
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
