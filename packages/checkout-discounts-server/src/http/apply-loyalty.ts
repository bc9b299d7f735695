import { z } from 'zod'
import { InteractionError } from '../interaction-error.ts'
import { evaluate } from '../offers/evaluate.ts'
import type { InteractionRule } from './interaction-rule.ts'
import { sessionId } from './read-request.ts'

/** Takes off what the shopper's loyalty tier is worth on this cart. */
export const applyLoyalty: InteractionRule = {
  body: z.strictObject({ checkout_session_id: sessionId }),

  async decide({ session, offers, shopper }) {
    const offer = offers.find(({ kind }) => kind === 'loyalty')
    if (!offer) {
      throw new InteractionError('refused', 'This shop has no loyalty discount.', {
        reason: 'not_eligible',
      })
    }
    const { discount, currency, subtotalMinor } = session
    if (discount && discount.offer === null) {
      // Choice: a discount that the shop gave by other means is not ours to replace.
      throw new InteractionError('refused', 'Another discount is already on this checkout.', {
        reason: 'not_combinable',
      })
    }
    const evaluation = evaluate(offer, await shopper(), { subtotalMinor, currency })
    if (evaluation.kind === 'refused') {
      const { message, reason, details } = evaluation
      throw new InteractionError('refused', message, { reason, details })
    }
    const { amountMinor } = evaluation
    const isOn =
      discount?.offer === offer.id &&
      discount.label === offer.label &&
      discount.amountMinor === amountMinor
    return isOn ? null : { kind: 'set', offer: offer.id, label: offer.label, amountMinor, currency }
  },
}
