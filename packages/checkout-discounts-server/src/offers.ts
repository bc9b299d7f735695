/**
 * Offers without a shop: read, checked, decided on and combined. No Stripe, no network.
 *
 * @module
 */
export type { Candidate, Combination, Compared } from './offers/combination.ts'
export { combine } from './offers/combine.ts'
export { evaluate } from './offers/evaluate.ts'
export type { Eligible, Evaluation, NextReward, Refusal } from './offers/evaluation.ts'
export type { Cart, CartLine, Facts, ShippingAddress, Shopper } from './offers/facts.ts'
export { lintOffers } from './offers/lint-offers.ts'
export { formatMoney } from './offers/money.ts'
export type * from './offers/offer.ts'
export {
  faultText,
  InvalidOffers,
  type OfferFault,
  offerFaults,
  parseOffers,
} from './offers/parse-offers.ts'
export type { Receipt } from './offers/receipt.ts'
