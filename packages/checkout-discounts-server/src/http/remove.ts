import { z } from 'zod'
import type { InteractionRule } from './interaction-rule.ts'
import { sessionId } from './read-request.ts'

/** Takes one offer off, or whatever discount is on. */
export const remove: InteractionRule = {
  body: z.strictObject({
    checkout_session_id: sessionId,
    offer: z.string().min(1).max(40).exactOptional(),
  }),

  async decide({ session: { discount }, body: { offer } }) {
    const isOn = discount !== null && (offer === undefined || discount.offer === offer)
    return isOn ? { kind: 'clear' } : null
  },
}
