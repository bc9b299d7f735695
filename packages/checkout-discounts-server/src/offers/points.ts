import { chargeable } from './chargeable.ts'
import type { Refusal } from './evaluation.ts'
import type { Cart, Shopper } from './facts.ts'
import { toBasisPoints } from './money.ts'
import type { PointsReward } from './offer.ts'
import { cartTooSmall, tooFewPoints } from './refusals.ts'
import type { Taken } from './taken.ts'

/** Turns as many of the shopper's points into money off as fit the cart. */
export function takePoints(reward: PointsReward, cart: Cart, shopper: Shopper): Taken | Refusal {
  const { multipleOf = 1, upToPercent = 100 } = reward
  const worthMinor = reward.worthMinor[cart.currency] ?? 0
  const owned = shopper.points ?? 0
  if (owned < multipleOf) return tooFewPoints(multipleOf - owned)

  const pointsWithin = (limitMinor: number) => {
    const points = Math.min(owned, Math.floor(limitMinor / worthMinor))
    return points - (points % multipleOf)
  }
  // Down: it is the most that may be turned in.
  const limitMinor = Number(
    (BigInt(cart.subtotalMinor) * BigInt(toBasisPoints(upToPercent))) / 10_000n,
  )
  const fitting = pointsWithin(limitMinor)
  const points = pointsWithin(chargeable(fitting * worthMinor, cart))
  return points > 0
    ? { amountMinor: points * worthMinor, points, products: null, coupon: null }
    : cartTooSmall
}
