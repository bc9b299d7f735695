import type { AppliedDiscount } from '../checkout/session-view.ts'
import { appliedOf, type Discount } from './define-discount.ts'
import type { DiscountError } from './discount-error.ts'

/** What the shopper asked for. `resync` only reads the Checkout Session again. */
export type Intent = 'apply' | 'remove' | 'resync'

/** One click and what came of it. */
export interface Run {
  /** Counts up; the result of an older run is not news any more. */
  run: number
  intent: Intent
  discount: Pick<Discount, 'id' | 'label'>
  /** Which use of the hook began it, so that one control of several shows the error. */
  origin: string
}

/** Where one discount stands. Whether it is *on* is not here: that is read from the session. */
export type DiscountState =
  | { status: 'idle' }
  | ({ status: 'pending' } & Run)
  | ({ status: 'success' } & Run)
  | ({ status: 'error'; error: DiscountError } & Run)

export type Transition =
  | ({ type: 'started' } & Run)
  | { type: 'succeeded'; run: number }
  | { type: 'failed'; run: number; error: DiscountError }
  | { type: 'reset' }

export const idle: DiscountState = { status: 'idle' }

export function nextState(state: DiscountState, transition: Transition): DiscountState {
  if (transition.type === 'reset') return idle
  if (transition.type === 'started') {
    const { run, intent, discount, origin } = transition
    return { status: 'pending', run, intent, discount, origin }
  }
  if (state.status !== 'pending' || state.run !== transition.run) return state
  if (transition.type === 'failed') return { ...state, status: 'error', error: transition.error }
  return { ...state, status: 'success' }
}

/** An error whose outcome was unknown is over once the session shows what the shopper asked for. */
export function settledBySession(
  state: DiscountState,
  answeredLabel: string | undefined,
  applied: readonly AppliedDiscount[],
): DiscountState {
  if (state.status !== 'error' || !state.error.isOutcomeUnknown) return state
  if (state.intent === 'resync') return state
  const isOn = appliedOf(state.discount, answeredLabel, applied).length > 0
  if (isOn !== (state.intent === 'apply')) return state
  const { run, intent, discount, origin } = state
  return { status: 'success', run, intent, discount, origin }
}
