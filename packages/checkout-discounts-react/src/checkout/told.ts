import type { AgreedAnswer, AppliedOffer, OfferStatus } from 'checkout-discounts-contract'
import type { AppliedDiscount, DiscountTotals, SessionView } from './session-view.ts'

/** What the shop's server said last of the discounts that are on. */
export interface Told extends Pick<AgreedAnswer['value'], 'totals' | 'now'> {
  applied: readonly AppliedOffer[]
  /** By `performance.now()`. */
  receivedAtMs: number
}

/** @returns undefined where the server does not say what is on */
export function toldBy(
  { applied, totals, now }: AgreedAnswer['value'],
  receivedAtMs: number,
): Told | undefined {
  return applied && { applied, ...(totals && { totals }), ...(now && { now }), receivedAtMs }
}

/**
 * The session with the receipts that the server told, in place of the one coupon that they are
 * folded into, or of none at all where the discount is in the prices of the lines. What does not
 * fit the session is of another time, and is left out.
 *
 * @param tellings what the server said, the newest first
 * @param offers of the shop, as far as they are known
 */
export function withTold(
  view: SessionView,
  tellings: readonly (Told | undefined)[],
  offers: readonly OfferStatus[] = [],
): SessionView {
  for (const told of tellings) {
    const totals = told && totalsOf(view, told)
    if (totals) return { ...view, totals, applied: told.applied.map(rowOf(view, offers)) }
  }
  return view
}

/** @returns undefined where they do not fit each other */
function totalsOf({ totals }: SessionView, told: Told): DiscountTotals | undefined {
  const isSameCurrency = told.applied.every(({ currency }) => currency === totals.currency)
  if (!isSameCurrency) return undefined
  const sumMinor = told.applied.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  if (sumMinor === totals.discount.amountMinor) return totals
  const { subtotalMinor = 0, subtotal = '', discountMinor = 0, discount = '' } = told.totals ?? {}
  const isRepriced =
    totals.discount.amountMinor === 0 &&
    sumMinor === discountMinor &&
    subtotalMinor - discountMinor === totals.subtotal.amountMinor
  if (!isRepriced) return undefined
  return {
    ...totals,
    subtotal: { amountMinor: subtotalMinor, amount: subtotal },
    discount: { amountMinor: discountMinor, amount: discount },
  }
}

function rowOf({ applied: shown }: SessionView, offers: readonly OfferStatus[]) {
  return (receipt: AppliedOffer): AppliedDiscount => {
    const { percentOff = null, promotionCode = null } =
      shown.find(({ label }) => label === receipt.label) ?? {}
    const interaction = offers.find(({ offer }) => offer === receipt.offer)?.interaction
    return { ...receipt, percentOff, promotionCode, ...(interaction && { interaction }) }
  }
}
