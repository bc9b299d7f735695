import { chargeable } from './chargeable.ts'
import type { Refusal } from './evaluation.ts'
import type { Cart, Shopper } from './facts.ts'
import { isForLine } from './for-line.ts'
import { toBasisPoints, shareOf } from './money.ts'
import type { PointsReward, Reward } from './offer.ts'
import { takePoints } from './points.ts'
import { cartTooSmall, noProductInCart } from './refusals.ts'
import type { Taken } from './taken.ts'

/** What a reward takes off a cart in a currency that it names, or why it takes nothing. */
export function takeOff(
  reward: Reward | PointsReward,
  cart: Cart,
  shopper: Shopper,
): Taken | Refusal {
  if ('worthMinor' in reward) return takePoints(reward, cart, shopper)
  const { products = null, coupon = null } = reward
  const baseMinor = products ? subtotalOf(products, cart) : cart.subtotalMinor
  if (products && baseMinor === 0) return noProductInCart

  const statedMinor = statedAmount(reward, baseMinor, cart.currency)
  const cappedMinor = Math.min(statedMinor, baseMinor, capOf(reward, cart.currency))
  const amountMinor = chargeable(cappedMinor, cart)
  if (amountMinor === 0) return cartTooSmall
  // The coupon at Stripe knows nothing of a cap, or of what can be charged.
  const saysTheSame = amountMinor === Math.min(statedMinor, baseMinor)
  return { amountMinor, points: 0, products, coupon: saysTheSame ? coupon : null }
}

function statedAmount(reward: Reward, baseMinor: number, currency: string): number {
  return 'percentOff' in reward
    ? shareOf(baseMinor, toBasisPoints(reward.percentOff), currency)
    : (reward.amountOffMinor[currency] ?? 0)
}

function capOf(reward: Reward, currency: string): number {
  return 'percentOff' in reward ? (reward.upToMinor?.[currency] ?? Infinity) : Infinity
}

function subtotalOf(products: readonly string[], { lines, subtotalMinor }: Cart): number {
  const sumMinor = lines
    .filter((line) => isForLine(products, line))
    .reduce((sum, line) => sum + line.subtotalMinor, 0)
  return Math.min(sumMinor, subtotalMinor)
}
