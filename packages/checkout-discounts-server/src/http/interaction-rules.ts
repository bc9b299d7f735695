import type { Interaction } from 'checkout-discounts-contract'
import { applyOffer } from './apply-offer.ts'
import type { InteractionRule } from './interaction-rule.ts'
import { listOffers } from './list-offers.ts'
import { redeemCode } from './redeem-code.ts'
import { refresh } from './refresh.ts'
import { remove } from './remove.ts'
import { updateQuantity } from './update-quantity.ts'

/** What each interaction does. */
export const interactionRules: Readonly<Record<Interaction, InteractionRule>> = {
  'apply-loyalty': applyOffer('loyalty'),
  'apply-cart-promotion': applyOffer('cart-value'),
  'apply-limited-time-offer': applyOffer('limited-time'),
  'apply-regional-discount': applyOffer('regional'),
  'apply-customer-offer': applyOffer('customer'),
  'redeem-code': redeemCode,
  remove,
  refresh,
  'update-quantity': updateQuantity,
  offers: listOffers,
}
