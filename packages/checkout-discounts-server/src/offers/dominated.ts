import type { AmountByCurrency, Conditions, Offer, Reward } from './offer.ts'

/** A reward from a subtotal on, in the currencies of the amounts; null: in every one. */
interface Rung {
  readonly from: AmountByCurrency | null
  readonly reward: Reward
}

/**
 * Whether an offer can be proven to give a shopper never more than another of its group, because
 * the other holds wherever it does. What is not plain to see counts as not proven: codes, points,
 * what can be used up, a percentage against an amount.
 */
export function isNeverBetter(offer: Offer, other: Offer): boolean {
  if (offer === other || (offer.group ?? 'main') !== (other.group ?? 'main')) return false
  if (!holdsWherever(other.when ?? {}, offer.when ?? {})) return false
  if (other.kind === 'code' || other.limits) return false
  if (other.kind === 'loyalty') {
    return offer.kind === 'loyalty' && areNeverBetterTiers(offer.tiers, other.tiers)
  }
  const others = rungsOf(other)
  const own = rungsOf(offer)
  return own.length > 0 && own.every((rung) => isBeatenBy(others, rung))
}

/** Every condition of the one is a condition of the other too, word for word. */
function holdsWherever(wide: Conditions, narrow: Conditions): boolean {
  const told = new Map<string, unknown>(Object.entries(narrow))
  return Object.entries(wide).every(
    ([name, value]) => JSON.stringify(told.get(name)) === JSON.stringify(value),
  )
}

type Tiers = Readonly<Record<string, Reward>>

function areNeverBetterTiers(own: Tiers | undefined, others: Tiers | undefined): boolean {
  if (!own || !others) return false
  return Object.entries(own).every(([tier, reward]) => {
    const other = Object.hasOwn(others, tier) ? others[tier] : undefined
    return other !== undefined && givesAsMuch(other, reward)
  })
}

/** Loyalty is another matter: it depends on the tier. */
function rungsOf(offer: Offer): Rung[] {
  if (offer.kind === 'loyalty') {
    return Object.values(offer.tiers ?? {}).map((reward) => ({ from: null, reward }))
  }
  if (offer.kind !== 'cart-value') return [{ from: null, reward: offer.reward }]
  return offer.steps.map(({ fromMinor, reward }) => ({ from: fromMinor, reward }))
}

/** The others are reached before, and each that may count from there on gives as much. */
function isBeatenBy(others: readonly Rung[], { from, reward }: Rung): boolean {
  const first = others.findLastIndex((other) => isReachedBefore(other.from, from))
  return first >= 0 && others.slice(first).every((other) => givesAsMuch(other.reward, reward))
}

function isReachedBefore(other: AmountByCurrency | null, own: AmountByCurrency | null): boolean {
  if (!other) return true
  if (!own) return false
  return Object.entries(own).every(([currency, amount]) => (other[currency] ?? Infinity) <= amount)
}

function givesAsMuch(reward: Reward, than: Reward): boolean {
  if (reward.products && reward.products.join() !== than.products?.join()) return false
  if ('percentOff' in reward && 'percentOff' in than) {
    return reward.percentOff >= than.percentOff && isNoLowerCap(reward.upToMinor, than.upToMinor)
  }
  return (
    'amountOffMinor' in reward &&
    'amountOffMinor' in than &&
    isNoLowerCap(reward.amountOffMinor, than.amountOffMinor)
  )
}

function isNoLowerCap(cap: AmountByCurrency | undefined, than: AmountByCurrency | undefined) {
  if (!cap) return true
  if (!than) return false
  return Object.entries(than).every(([currency, amount]) => (cap[currency] ?? 0) >= amount)
}
