export { createDiscountHandlers, type DiscountHandlers } from './http/create-discount-handlers.ts'
export type { DiscountServerOptions } from './http/discount-server-options.ts'
export { type Cart, evaluate, type Evaluation } from './offers/evaluate.ts'
export { formatMoney } from './offers/money.ts'
export type { LoyaltyOffer, Offer, Shopper } from './offers/offer.ts'
export { parseOffers } from './offers/parse-offers.ts'
export { isOwnerReference, ownerReference } from './session/owner-reference.ts'
export { type PreviewProbe, probePreview } from './stripe/probe-preview.ts'
export {
  createSessionParams,
  type StripeVersionName,
  type StripeVersionRow,
  stripeVersionRow,
} from './stripe/versions.ts'
