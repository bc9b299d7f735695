import type { RefusalReason } from 'checkout-discounts-contract'
import { currencyRules } from './currency.ts'
import { shareOf } from './money.ts'
import type { Offer, Shopper } from './offer.ts'

/** What a discount is reckoned on. */
export interface Cart {
  /** Minor units, before any discount. */
  subtotalMinor: number
  /** ISO 4217, lower case. */
  currency: string
}

/** What an offer comes to for one shopper and one cart. */
export type Evaluation =
  | { kind: 'eligible'; amountMinor: number }
  | {
      kind: 'refused'
      reason: RefusalReason
      /** Fit for the shopper. */
      message: string
      details?: Record<string, string | number>
    }

/**
 * Decides whether an offer holds, and what it takes off: pure, in integers, on the subtotal
 * before discounts, so that applying twice is the same as applying once.
 *
 * @returns an amount of 1 to `subtotalMinor` minor units, or the reason why not
 *
 * @example
 * ```ts
 * const offer: Offer = {
 *   id: 'loyalty',
 *   kind: 'loyalty',
 *   label: 'Loyalty discount',
 *   tiers: { gold: { percentOff: 10 } },
 * }
 * evaluate(offer, { tier: 'gold' }, { subtotalMinor: 5_000, currency: 'usd' })
 * // { kind: 'eligible', amountMinor: 500 }
 * ```
 */
export function evaluate(offer: Offer, shopper: Shopper, cart: Cart): Evaluation {
  const tier = tierOf(offer, shopper)
  if (!tier) {
    return {
      kind: 'refused',
      reason: 'not_eligible',
      message: 'This discount is for members of our loyalty programme.',
    }
  }
  const share = shareOf(cart.subtotalMinor, Math.round(tier.percentOff * 100), cart.currency)
  const amountMinor = chargeable(Math.min(share, cart.subtotalMinor), cart)
  if (amountMinor > 0) return { kind: 'eligible', amountMinor }
  return {
    kind: 'refused',
    reason: 'minimum_not_met',
    message: 'This cart is too small for the discount.',
  }
}

function tierOf(offer: Offer, shopper: Shopper) {
  // hasOwn: a tier called `constructor` is not one of the offer's.
  return shopper.tier !== null && Object.hasOwn(offer.tiers, shopper.tier)
    ? offer.tiers[shopper.tier]
    : undefined
}

/** Choice: a total that Stripe could not charge is brought up to its minimum by giving less. */
function chargeable(amountMinor: number, { subtotalMinor, currency }: Cart): number {
  const { minimumChargeMinor } = currencyRules(currency)
  const totalMinor = subtotalMinor - amountMinor
  return totalMinor > 0 && totalMinor < minimumChargeMinor
    ? subtotalMinor - minimumChargeMinor
    : amountMinor
}
