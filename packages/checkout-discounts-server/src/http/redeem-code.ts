import { z } from 'zod'
import { maxCodeLength } from '../codes/code-book.ts'
import { isUsable } from '../offers/is-usable.ts'
import { putOn } from './apply-offer.ts'
import type { InteractionRule } from './interaction-rule.ts'
import { sessionId } from './read-request.ts'

/** Puts the offer of a code on. */
export const redeemCode: InteractionRule = {
  body: z.strictObject({
    checkout_session_id: sessionId,
    code: z.string().min(1).max(maxCodeLength),
  }),
  async decide(situation) {
    const { facts, body, nowMs } = situation
    const offers = situation.offers.filter(({ kind }) => kind === 'code')
    const knowing = (id: string) => ({ ...facts, codesGiven: [...facts.codesGiven, id] })
    const id = await situation.redeem(body.code ?? '', (found) =>
      offers.some((offer) => offer.id === found && isUsable(offer, knowing(found), nowMs)),
    )
    return putOn(
      offers.filter((offer) => offer.id === id),
      { ...situation, facts: knowing(id) },
    )
  },
}
