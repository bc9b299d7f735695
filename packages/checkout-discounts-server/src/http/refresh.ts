import { z } from 'zod'
import { decideOn } from './decide-on.ts'
import type { InteractionRule } from './interaction-rule.ts'
import { sessionId } from './read-request.ts'

/** Decides anew on what is on: takes off what has ended, and keeps the rest. */
export const refresh: InteractionRule = {
  body: z.strictObject({ checkout_session_id: sessionId }),
  decide(situation) {
    // What the shop gave by other means is not ours to decide on.
    return situation.session.hasForeignDiscount ? { change: null } : decideOn(situation)
  },
}
