import type { Interaction } from 'checkout-discounts-contract'
import { defineDiscount } from './define-discount.ts'

/**
 * The offers of a kind, as a server made with `checkout-discounts-server` has them: applying asks
 * for the one that saves this shopper most, removing takes off what is on.
 */
export function kindDiscount(id: string, label: string, apply: Interaction) {
  return defineDiscount({
    id,
    label,
    apply,
    remove: 'remove' satisfies Interaction,
    removeBody: ([applied]) => ({ offer: applied?.offer ?? id }),
    idempotent: true,
  })
}
