import type { Offer } from 'checkout-discounts-server'
import type { Stripe } from 'stripe'
import { standings, type Situation } from './decide-discount.ts'
import { cartOf, type IntentOrder } from './intent-order.ts'
import type { IntentAnswer } from './intent-schemas.ts'

/** A payment as its page and its receipt show it. */
export function readIntent(intent: Stripe.PaymentIntent, situation: Situation): IntentAnswer {
  const { order, offers } = situation
  const cart = cartOf(order)
  return {
    id: intent.id,
    ...statusOf(intent),
    currency: order.currency,
    amountSubtotal: cart.subtotalMinor,
    amountDiscount: cart.subtotalMinor - intent.amount,
    amountTotal: intent.amount,
    lines: order.lines.map(({ product, quantity }) => ({
      name: product.name,
      quantity,
      amountSubtotal: product.unitAmountMinor[order.currency] * quantity,
      every: product.every,
    })),
    discounts: order.on.map(([id, amount]) => ({ label: labelOf(id, offers), amount })),
    offers: standings(situation).flatMap((standing) => shownOffer(standing, order)),
  }
}

/** In the words of a Checkout Session, so that one receipt shows both. */
function statusOf({ status }: Stripe.PaymentIntent) {
  const isPaid = status === 'succeeded'
  const isOver = isPaid || status === 'processing'
  return {
    status: status === 'canceled' ? 'expired' : isOver ? 'complete' : 'open',
    paymentStatus: isPaid ? 'paid' : 'unpaid',
  }
}

function shownOffer(
  { offer, evaluation }: ReturnType<typeof standings>[number],
  { on }: IntentOrder,
): IntentAnswer['offers'] {
  const { id, label, kind } = offer
  const applied = on.find(([each]) => each === id)
  if (applied) return [{ offer: id, label, status: 'applied', amount: applied[1] }]
  // Which codes there are, and what is for others alone, is nobody's business.
  if (kind === 'code' || kind === 'regional') return []
  if (evaluation.kind === 'eligible') {
    return [{ offer: id, label, status: 'available', amount: evaluation.amountMinor }]
  }
  if (kind === 'customer' || evaluation.reason === 'ended') return []
  return [{ offer: id, label, status: 'refused', message: evaluation.message }]
}

/** An offer that was taken from the list since is still on this order. */
function labelOf(id: string, offers: readonly Offer[]): string {
  return offers.find((offer) => offer.id === id)?.label ?? 'Discount'
}
