import { z } from 'zod'
import { decideOn, offersOn } from './decide-on.ts'
import type { InteractionRule } from './interaction-rule.ts'
import { offerId, sessionId } from './read-request.ts'

/** Takes one offer off, or whatever discount is on. */
export const remove: InteractionRule = {
  body: z.strictObject({ checkout_session_id: sessionId, offer: offerId.exactOptional() }),
  decide(situation) {
    const { body, session } = situation
    if (body.offer === undefined) {
      const isBare = session.discountMinor === 0 && !session.hasForeignDiscount
      return {
        change:
          isBare && session.receipts.length === 0
            ? null
            : { receipts: [], session, changesLines: false },
      }
    }
    const on = offersOn(session)
    if (!on.includes(body.offer)) return { change: null }
    return decideOn(situation, { on: on.filter((id) => id !== body.offer) })
  },
}
