import type { Interaction } from 'checkout-discounts-contract'
import { defineDiscount } from './define-discount.ts'

/** One of the shop's offers, as a server made with `checkout-discounts-server` names it. */
export function offerDiscount({
  offer,
  label,
  interaction = 'offers',
}: {
  offer: string
  label: string
  /** By which it is put on. Absent: it is only taken off. */
  interaction?: Interaction | undefined
}) {
  return defineDiscount({
    id: offer,
    offer,
    label,
    apply: interaction,
    remove: 'remove' satisfies Interaction,
    idempotent: true,
  })
}
