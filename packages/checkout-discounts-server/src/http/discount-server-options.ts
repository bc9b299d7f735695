import type { Interaction } from 'checkout-discounts-contract'
import type { Stripe } from 'stripe'
import type { CodeBook } from '../codes/code-book.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { AttemptLimit } from '../limits/attempt-limit.ts'
import type { Shopper } from '../offers/facts.ts'
import type { Offer } from '../offers/offer.ts'
import type { StripeVersionRow } from '../stripe/versions.ts'
import type { InteractionStep } from './interaction-steps.ts'

/** What a shop gives to its discount server. */
export interface DiscountServerOptions {
  /** The official SDK, with the shop's key. */
  stripe: Stripe
  /** Read anew for each interaction, so that a shop can change them while it runs. */
  offers: readonly Offer[] | (() => readonly Offer[] | Promise<readonly Offer[]>)
  /**
   * Says who asks: the owner's id, or null where this request has no right to this session.
   * There is no default: a session's id is no secret.
   */
  authorize(
    request: Request,
    session: Stripe.Checkout.Session,
  ): string | null | Promise<string | null>
  /** The shop's facts on the owner of a session. */
  shopper(session: Stripe.Checkout.Session, ownerId: string): Shopper | Promise<Shopper>
  /** Which codes there are. Default: none. */
  codes?: CodeBook
  /** How many codes that are none an owner may try. Default: 8 in ten minutes. */
  codeAttempts?: AttemptLimit
  /** Where writes are kept until their outcome is known. Default: in memory. */
  ledger?: Ledger
  /** Default: today's, with `coupon_data`. */
  versions?: StripeVersionRow
  /** The most of one line in a cart, where the line itself does not say. Default: 99. */
  maxQuantity?: number
  /** Epoch milliseconds. Default: the machine's clock. */
  clock?: () => number
  /**
   * For a whole interaction, milliseconds. Default: 12,000, so that the answer comes before the
   * page gives up, and the page before Stripe.js does at 20,000.
   */
  actionTimeoutMs?: number
  /** For one call to Stripe, milliseconds. Default: 5,000. */
  stripeTimeoutMs?: number
  /** Told of every fault of the server or of Stripe; never of a refusal. Default: the console. */
  onError?(error: unknown, interaction: Interaction): void
  /** Told of each step of each interaction: retrieve, validate, recompute, update. */
  onStep?(step: InteractionStep): void
}
