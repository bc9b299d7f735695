import { chargeable } from './chargeable.ts'
import type { Candidate, Combination, Compared } from './combination.ts'
import type { Cart } from './facts.ts'
import { withinLines } from './line-room.ts'
import type { Receipt } from './receipt.ts'

/**
 * Folds offers that hold into the one discount that Stripe allows: the best of each group (of two
 * that give the same, the one that comes first), one receipt a group, in the order of the list.
 *
 * Together they take no more than the cart, leave nothing to pay or enough to charge, and those
 * that are for products take no more than the lines of these. Where it is too much, the last give
 * way first; what comes to nothing is left out.
 *
 * @param candidates in the shop's order
 * @returns receipts whose sum is `amountMinor` exactly
 *
 * @example
 * ```ts
 * const { receipts, amountMinor } = combine([{ offer, evaluation }], facts.cart)
 * ```
 */
export function combine(candidates: readonly Candidate[], cart: Cart): Combination {
  const groups = [...Map.groupBy(candidates, ({ offer }) => offer.group ?? 'main').values()]
  const kept = groups.flatMap((group) => best(group) ?? [])
  const rooms = withinLines(
    kept.map(({ evaluation }) => evaluation),
    cart.lines,
  )
  let leftMinor = chargeable(
    rooms.reduce((sum, amountMinor) => sum + amountMinor, 0),
    cart,
  )
  const receipts = kept.flatMap((candidate, index) => {
    const amountMinor = Math.min(rooms[index] ?? 0, leftMinor)
    leftMinor -= amountMinor
    return amountMinor > 0 ? [receiptOf(candidate, amountMinor, cart.currency)] : []
  })
  return {
    receipts,
    amountMinor: receipts.reduce((sum, receipt) => sum + receipt.amountMinor, 0),
    compared: groups.filter((group) => group.length > 1).flatMap(compared),
  }
}

function best(group: readonly Candidate[]): Candidate | undefined {
  return group.toSorted(byAmount)[0]
}

/** Sorting is stable: of the same amounts the first stays first. */
function byAmount(a: Candidate, b: Candidate): number {
  return b.evaluation.amountMinor - a.evaluation.amountMinor
}

function compared(group: readonly Candidate[]): Compared[] {
  return group.toSorted(byAmount).map(({ offer, evaluation }, index) => ({
    offer: offer.id,
    label: offer.label,
    amountMinor: evaluation.amountMinor,
    kept: index === 0,
  }))
}

/** One whose amount was lowered is not what its coupon at Stripe says. */
function receiptOf(
  { offer, evaluation }: Candidate,
  amountMinor: number,
  currency: string,
): Receipt {
  const isWhole = amountMinor === evaluation.amountMinor
  const worthMinor =
    offer.kind === 'loyalty' ? (offer.points?.worthMinor[currency] ?? Infinity) : Infinity
  return {
    offer: offer.id,
    version: offer.version ?? 1,
    label: offer.label,
    amountMinor,
    products: evaluation.products,
    points: isWhole ? evaluation.points : Math.ceil(amountMinor / worthMinor),
    endsAtMs: evaluation.endsAtMs,
    coupon: isWhole ? evaluation.coupon : null,
  }
}
