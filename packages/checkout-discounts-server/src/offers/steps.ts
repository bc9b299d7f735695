import { tierReward } from './audience.ts'
import type { Shopper } from './facts.ts'
import type { AmountByCurrency, Offer, PointsReward, Reward } from './offer.ts'

/** What an offer gives from which subtotal on, in one currency. */
export interface Step {
  /** Minor units; 0: from the first on. */
  readonly fromMinor: number
  readonly reward: Reward | PointsReward
}

/** A step as the offer has it. */
interface StepByCurrency {
  readonly from?: AmountByCurrency
  readonly reward: Reward | PointsReward
}

/**
 * The steps of an offer for a shopper, from the lowest on; none where the offer does not name the
 * currency in all that it needs.
 *
 * @param currency ISO 4217, lower case
 */
export function stepsIn(offer: Offer, shopper: Shopper, currency: string): Step[] {
  return stepsOf(offer, shopper).flatMap(({ from, reward }) => {
    const floors = [offer.when?.minimumSubtotalMinor, from].filter((floor) => floor !== undefined)
    const amounts = [...floors, ...amountsOf(reward)].map((byCurrency) =>
      amountIn(byCurrency, currency),
    )
    if (amounts.includes(undefined)) return []
    return [{ fromMinor: Math.max(0, ...floors.map((floor) => floor[currency] ?? 0)), reward }]
  })
}

/** The currencies in which an offer has something for a shopper. */
export function currenciesOf(offer: Offer, shopper: Shopper): string[] {
  return currenciesNamed(offer, shopper).filter(
    (currency) => stepsIn(offer, shopper, currency).length > 0,
  )
}

/** The currencies that an offer names anywhere; none where it holds in all of them. */
export function currenciesNamed(offer: Offer, shopper: Shopper): string[] {
  const named = stepsOf(offer, shopper).flatMap(({ from, reward }) =>
    [offer.when?.minimumSubtotalMinor ?? {}, from ?? {}, ...amountsOf(reward)].flatMap(Object.keys),
  )
  return [...new Set(named)]
}

function stepsOf(offer: Offer, shopper: Shopper): StepByCurrency[] {
  if (offer.kind === 'cart-value') {
    return offer.steps.map(({ fromMinor, reward }) => ({ from: fromMinor, reward }))
  }
  const reward =
    offer.kind === 'loyalty' ? (offer.points ?? tierReward(offer, shopper)) : offer.reward
  return reward ? [{ reward }] : []
}

function amountsOf(reward: Reward | PointsReward): AmountByCurrency[] {
  if ('worthMinor' in reward) return [reward.worthMinor]
  if ('amountOffMinor' in reward) return [reward.amountOffMinor]
  return reward.upToMinor ? [reward.upToMinor] : []
}

/** Own keys alone: currencies come from a session, and are no reason to trust one. */
function amountIn(byCurrency: AmountByCurrency, currency: string): number | undefined {
  return Object.hasOwn(byCurrency, currency) ? byCurrency[currency] : undefined
}
