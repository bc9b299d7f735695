import type { AppliedDiscount } from '../checkout/session-view.ts'
import { appliedOf, type DiscountName } from './define-discount.ts'
import type { DiscountError, DiscountOutcome } from './discount-error.ts'

/**
 * What was asked for. `update` changes the order and has the discounts decided anew; `resync` only
 * reads the Checkout Session again.
 */
export type Intent = 'apply' | 'remove' | 'update' | 'resync'

/** One click. The object itself tells it from an older one, whose result is not news any more. */
export interface Run {
  intent: Intent
  discount: DiscountName
  /** Which use of the hook began it, so that one control of several shows the error. */
  origin: string
}

/** What came of the last click. Whether a discount is *on* is not here: the session says that. */
export type DiscountState =
  | { status: 'idle'; intent: undefined; error: undefined; run: undefined }
  | { status: 'pending' | 'success'; intent: Intent; error: undefined; run: Run }
  | { status: 'error'; intent: Intent; error: DiscountError; run: Run }

export const idle: DiscountState = {
  status: 'idle',
  intent: undefined,
  error: undefined,
  run: undefined,
}

export function started(run: Run): DiscountState {
  return { status: 'pending', intent: run.intent, error: undefined, run }
}

/** A late result, after a reset or a newer click, changes nothing. */
export function ended(state: DiscountState, run: Run, outcome: DiscountOutcome): DiscountState {
  if (state.status !== 'pending' || state.run !== run) return state
  return outcome.ok
    ? { ...state, status: 'success' }
    : { ...state, status: 'error', error: outcome.error }
}

/** An error whose outcome was unknown is over once the session shows what the shopper asked for. */
export function settledBySession(
  state: DiscountState,
  applied: readonly AppliedDiscount[],
): DiscountState {
  const { intent } = state
  if (!state.error?.isOutcomeUnknown || !(intent === 'apply' || intent === 'remove')) return state
  const isOn = appliedOf(state.run.discount, applied).length > 0
  if (isOn !== (intent === 'apply')) return state
  return { ...state, status: 'success', error: undefined }
}

/** What the shop refused for the cart or the address as it was says nothing of a new one. */
export function withoutRefusal(state: DiscountState): DiscountState {
  return state.error?.code === 'rejected' ? idle : state
}

/** What the shop compared with the discounts that were on says nothing of others. */
export function withoutComparison(state: DiscountState): DiscountState {
  return state.error?.reason === 'not_combinable' ? withoutRefusal(state) : state
}
