import { z } from 'zod'
import { InteractionError } from '../interaction-error.ts'
import type { SessionLine, SessionSnapshot } from '../session/snapshot.ts'
import { lineAmount } from '../session/unit-amount.ts'
import { decideOn } from './decide-on.ts'
import type { InteractionRule } from './interaction-rule.ts'
import { sessionId } from './read-request.ts'

/** The most that Stripe charges at once: eight digits. */
const maxSubtotalMinor = 99_999_999

/**
 * Changes the quantity of a line and what the new cart earns in one update, so that there is no
 * moment at which a shopper can pay with a discount that the cart no longer earns.
 */
export const updateQuantity: InteractionRule = {
  body: z.strictObject({
    checkout_session_id: sessionId,
    line_item: z.string().regex(/^li_[A-Za-z0-9]{1,200}$/, 'Expected the id of a line item'),
    quantity: z.int().min(0).max(999_999),
  }),
  decide(situation) {
    const { session, body, facts, maxQuantity } = situation
    if (session.hasForeignDiscount) {
      throw new InteractionError('refused', 'Another discount is on this checkout.', {
        reason: 'not_combinable',
      })
    }
    const line = session.cart.lines.find(({ id }) => id === body.line_item)
    if (!line) throw new InteractionError('bad_request', 'line_item: not in this cart.')
    const quantity = body.quantity ?? 0
    if (quantity === line.quantity) return decideOn(situation)
    checkQuantity(line, quantity, maxQuantity)
    const after = withQuantity(session, line, quantity)
    return decideOn(
      { ...situation, session: after, facts: { ...facts, cart: after.cart } },
      { changesLines: true },
    )
  },
}

function checkQuantity({ adjustable }: SessionLine, quantity: number, maxQuantity: number): void {
  const { minimum, maximum } = adjustable ?? { minimum: 0, maximum: maxQuantity }
  if (quantity >= minimum && quantity <= maximum) return
  throw new InteractionError('bad_request', `quantity: expected ${minimum} to ${maximum}.`)
}

/** @throws InteractionError `bad_request` for a cart that nobody could pay */
function withQuantity(
  session: SessionSnapshot,
  changed: SessionLine,
  quantity: number,
): SessionSnapshot {
  const { listUnitAmount } = changed
  if (listUnitAmount === null) {
    throw new InteractionError('bad_request', 'line_item: has no price for each unit.')
  }
  const lines = session.cart.lines.flatMap((line) => {
    if (line.id !== changed.id) return [line]
    if (quantity === 0) return []
    return [{ ...line, quantity, subtotalMinor: lineAmount(listUnitAmount, quantity) }]
  })
  const subtotalMinor = lines.reduce((sum, line) => sum + line.subtotalMinor, 0)
  if (lines.length === 0) {
    throw new InteractionError('bad_request', 'quantity: the last line of a cart has to stay.')
  }
  if (subtotalMinor > maxSubtotalMinor) {
    throw new InteractionError('bad_request', 'quantity: the cart is worth too much to be paid.')
  }
  return { ...session, cart: { ...session.cart, lines, subtotalMinor } }
}
