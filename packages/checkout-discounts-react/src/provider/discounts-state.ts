import type { AppliedOffer } from 'checkout-discounts-contract'
import { type Availability, availabilityOf } from '../checkout/availability.ts'
import type { Checkout, CheckoutResult, CheckoutSession } from '../checkout/checkout-port.ts'
import { type AppliedDiscount, type DiscountTotals, viewSession } from '../checkout/session-view.ts'
import { DiscountError } from '../discount/discount-error.ts'
import { type DiscountState, idle, settledBySession } from '../discount/discount-state.ts'
import type { RunResult } from '../discount/run-discount.ts'

/** Everything the parts of one checkout read. */
export interface DiscountsState {
  availability: Availability
  /** As it came from Stripe, with its action. */
  checkout: Checkout | undefined
  totals: DiscountTotals | undefined
  applied: readonly AppliedDiscount[]
  /** By the discount's id. */
  discounts: Readonly<Record<string, DiscountState>>
  /** By the discount's id: the name that the server's answer gave it. */
  labels: Readonly<Record<string, string>>
  /** How many changes run or wait. */
  changes: number
  /** Stripe's session may differ from what the page shows. */
  isStale: boolean
  /** What the status region says. */
  announcement: string
}

const nothing: DiscountsState = {
  availability: 'loading',
  checkout: undefined,
  totals: undefined,
  applied: [],
  discounts: {},
  labels: {},
  changes: 0,
  isStale: false,
  announcement: '',
}

export function initialState(result: CheckoutResult): DiscountsState {
  return withCheckout(nothing, result)
}

/** What Stripe's hook says now. Another session begins anew. */
export function withCheckout(state: DiscountsState, result: CheckoutResult): DiscountsState {
  const availability = availabilityOf(result)
  if (result.type !== 'success') return { ...nothing, availability }
  const isSameSession = state.checkout?.id === result.checkout.id
  const known = isSameSession ? state : nothing
  const checkout = sameCheckout(known.checkout, result.checkout)
  return { ...withView(known, checkout), availability, checkout }
}

/** A session that Stripe.js has just read. */
export function withSession(state: DiscountsState, session: CheckoutSession): DiscountsState {
  if (state.checkout?.id !== session.id) return state
  const checkout = { ...state.checkout, ...session }
  return withCheckout({ ...state, isStale: false }, { type: 'success', checkout })
}

/** What came of a change: the names in its answer, and the session, where it was read again. */
export function withResult(
  state: DiscountsState,
  { value, session, isStale }: RunResult,
): DiscountsState {
  const answered = value?.applied ? withAnsweredLabels(state, value.applied) : state
  if (session) return withSession(answered, session)
  return isStale ? { ...answered, isStale } : answered
}

export function withDiscount(
  state: DiscountsState,
  id: string,
  discount: DiscountState,
): DiscountsState {
  return { ...state, discounts: { ...state.discounts, [id]: discount } }
}

/** What ends with the provider's effects: no answer will come any more, and yet all may be done. */
export function withoutRuns(state: DiscountsState): DiscountsState {
  return { ...state, discounts: {}, changes: 0, announcement: '', isStale: true }
}

/** The checkout, or why nothing can be asked of it now. */
export function readyCheckout({
  checkout,
  availability,
}: DiscountsState): Required<Pick<Checkout, 'id' | 'runServerUpdate'>> | DiscountError {
  if (availability === 'closed') return new DiscountError('checkout_closed')
  if (!checkout) return new DiscountError('aborted')
  const { id, runServerUpdate } = checkout
  return runServerUpdate ? { id, runServerUpdate } : new DiscountError('unsupported')
}

export function stateOf(state: DiscountsState, id: string): DiscountState {
  return state.discounts[id] ?? idle
}

/** The names in an answer override the declared ones. */
function withAnsweredLabels(
  state: DiscountsState,
  applied: readonly AppliedOffer[],
): DiscountsState {
  const answered = Object.fromEntries(applied.map(({ offer, label }) => [offer, label]))
  return { ...state, labels: { ...state.labels, ...answered } }
}

function withView(state: DiscountsState, session: CheckoutSession): DiscountsState {
  const view = viewSession(session)
  const totals = keepEqual(state.totals, view.totals)
  const applied = keepEqual(state.applied, view.applied)
  const settled = Object.entries(state.discounts).map(
    ([id, discount]) => [id, settledBySession(discount, state.labels[id], applied)] as const,
  )
  const isSettled = settled.some(([id, discount]) => discount !== state.discounts[id])
  if (!isSettled) return { ...state, totals, applied }
  // It shows what the shopper asked for, so it is not the old one.
  return { ...state, totals, applied, discounts: Object.fromEntries(settled), isStale: false }
}

// Stripe.js makes a new session object at each reading. Where nothing in it is new the old one
// stays, so that no component renders for nothing: React compares what a component has read with
// what it showed one commit before, and would render a second time for the same change.

function keepEqual<Value>(previous: Value | undefined, next: Value): Value {
  return previous && JSON.stringify(previous) === JSON.stringify(next) ? previous : next
}

function sameCheckout(previous: Checkout | undefined, next: Checkout): Checkout {
  const isSameAction = previous?.runServerUpdate === next.runServerUpdate
  return isSameAction ? keepEqual(previous, next) : next
}
