import type { Interaction } from 'checkout-discounts-contract'
import type { Stripe } from 'stripe'
import type { Offer, Shopper } from '../offers/offer.ts'
import type { StripeVersionRow } from '../stripe/versions.ts'

/** What a shop gives to its discount server. */
export interface DiscountServerOptions {
  /** The official SDK, with the shop's key. */
  stripe: Stripe
  offers: readonly Offer[]
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
  /** Default: today's. */
  versions?: StripeVersionRow
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
}
