import { invalidRequest, noSuch } from '../api/stripe-error.ts'
import { randomId } from '../random-id.ts'
import { checkOrder } from './check-order.ts'
import type { AdjustableQuantity, CheckoutSession, SessionLine } from './checkout-session.ts'

/**
 * The session after the shopper has changed how many of a line there are; 0 takes it away.
 *
 * @throws StripeError 400 for a line that is not there, or may not be changed so
 */
export function withQuantity(
  session: CheckoutSession,
  lineId: string,
  quantity: number,
): CheckoutSession {
  const line = session.lines.find(({ id }) => id === lineId)
  if (!line) throw noSuch('line item', lineId, 'line_item')
  if (quantity === 0 && isRemovable(line, session)) return withoutLine(session, line)
  const { adjustableQuantity } = line
  // Choice: none of these texts is documented.
  if (!adjustableQuantity) {
    throw invalidRequest('The quantity of this line item is not adjustable.', { param: 'quantity' })
  }
  const { minimum, maximum } = boundsOf(adjustableQuantity)
  if (!Number.isSafeInteger(quantity) || quantity < minimum || quantity > maximum) {
    throw invalidRequest(
      `The quantity of this line item must be between ${minimum} and ${maximum}.`,
      { param: 'quantity' },
    )
  }
  return withLines(
    session,
    session.lines.map((other) => (other === line ? { ...line, quantity } : other)),
  )
}

/**
 * Whether the shopper may take a line away.
 * Choice: what was added from the optional items, and what may be adjusted down to none, but never
 * the last line of all.
 */
export function isRemovable(line: SessionLine, { lines }: CheckoutSession): boolean {
  return lines.length > 1 && (line.isOptional || line.adjustableQuantity?.minimum === 0)
}

/**
 * The session after the shopper has added one of its optional items. One that is there already
 * stays as it is.
 *
 * @throws StripeError 400 for an item that is not among them
 */
export function withOptionalItem(session: CheckoutSession, priceId: string): CheckoutSession {
  const item = session.optionalItems.find(({ price }) => price.id === priceId)
  if (!item) throw noSuch('optional item', priceId, 'price')
  if (chosenLine(session, priceId)) return session
  const line: SessionLine = {
    id: randomId('li'),
    price: item.price,
    product: item.product,
    quantity: item.quantity,
    metadata: {},
    adjustableQuantity: item.adjustableQuantity,
    taxRates: [],
    isOptional: true,
  }
  return withLines(session, [...session.lines, line])
}

/**
 * The session after the shopper has taken an optional item out again.
 *
 * @throws StripeError 400 for one that is not in the order
 */
export function withoutOptionalItem(session: CheckoutSession, priceId: string): CheckoutSession {
  const line = chosenLine(session, priceId)
  if (!line) throw noSuch('optional item', priceId, 'price')
  if (session.lines.length === 1) {
    // Choice: Stripe keeps a line too, and how it says so is not documented.
    throw invalidRequest('The last line item cannot be removed.', { param: 'price' })
  }
  return withoutLine(session, line)
}

/** The line that an optional item has become. */
export function chosenLine({ lines }: CheckoutSession, priceId: string): SessionLine | undefined {
  return lines.find(({ isOptional, price }) => isOptional && price.id === priceId)
}

function withoutLine(session: CheckoutSession, line: SessionLine): CheckoutSession {
  return withLines(
    session,
    session.lines.filter((other) => other !== line),
  )
}

function withLines(session: CheckoutSession, lines: readonly SessionLine[]): CheckoutSession {
  const after = { ...session, lines }
  checkOrder(after)
  return after
}

/** A line that is there has one at least. */
function boundsOf({ minimum, maximum }: AdjustableQuantity): AdjustableQuantity {
  return { minimum: Math.max(minimum, 1), maximum }
}
