import type { AgreedAnswer, OfferStatus } from 'checkout-discounts-contract'
import { type Availability, availabilityOf } from '../checkout/availability.ts'
import type { Checkout, CheckoutResult, CheckoutSession } from '../checkout/checkout-port.ts'
import {
  type AppliedDiscount,
  type Cart,
  type DiscountTotals,
  type SessionView,
  viewSession,
} from '../checkout/session-view.ts'
import { type Told, toldBy, withTold } from '../checkout/told.ts'
import { DiscountError } from '../discount/discount-error.ts'
import {
  type DiscountState,
  idle,
  settledBySession,
  withoutComparison,
  withoutRefusal,
} from '../discount/discount-state.ts'
import type { RunResult } from '../discount/run-discount.ts'

/** Everything the parts of one checkout read. */
export interface DiscountsState {
  availability: Availability
  /** As it came from Stripe, with its action. */
  checkout: Checkout | undefined
  /** What Stripe itself shows. */
  view: SessionView | undefined
  /** What the server said last, */
  told: Told | undefined
  /** and of a change that Stripe.js has not read yet. */
  coming: Told | undefined
  /** Of the shop, as this shopper stands with them; undefined: nobody has asked yet. */
  offers: readonly OfferStatus[] | undefined
  /** The last time that somebody asked came to nothing. */
  isOffersLost: boolean
  /** What the server said of what is on may be old, or is nothing. */
  isToldOld: boolean
  /** The same, of the offers. */
  isOffersOld: boolean
  /** The sums and the discounts: Stripe's own, with the receipts that the server told. */
  totals: DiscountTotals | undefined
  applied: readonly AppliedDiscount[]
  cart: Cart | undefined
  /** How often the cart was changed by somebody else than the discounts of this page. */
  cartChanges: number
  /** By the discount's id. */
  discounts: Readonly<Record<string, DiscountState>>
  /** How many changes run or wait. */
  changes: number
  /** What is on may have to go: the server is asked in a moment. */
  isRefreshDue: boolean
  /** Stripe's session may differ from what the page shows. */
  isStale: boolean
  /** What the status region says. */
  announcement: string
}

const nothing: DiscountsState = {
  availability: 'loading',
  checkout: undefined,
  view: undefined,
  told: undefined,
  coming: undefined,
  offers: undefined,
  isOffersLost: false,
  isToldOld: true,
  isOffersOld: true,
  totals: undefined,
  applied: [],
  cart: undefined,
  cartChanges: 0,
  discounts: {},
  changes: 0,
  isRefreshDue: false,
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
  return { ...withView(known, viewSession(checkout)), availability, checkout }
}

/** A session that Stripe.js has just read. */
export function withSession(state: DiscountsState, session: CheckoutSession): DiscountsState {
  if (state.checkout?.id !== session.id) return state
  const checkout = { ...state.checkout, ...session }
  return withCheckout({ ...state, isStale: false }, { type: 'success', checkout })
}

/** What the server has agreed to, and Stripe.js is about to read. */
export function withComing(
  state: DiscountsState,
  value: AgreedAnswer['value'],
  receivedAtMs: number,
): DiscountsState {
  return { ...state, coming: toldBy(value, receivedAtMs) }
}

/** What came of a change: what the server told, and the session, where it was read again. */
export function withResult(
  state: DiscountsState,
  { value, session, isStale }: RunResult,
): DiscountsState {
  if (!session) return isStale ? { ...state, isStale } : state
  const told = state.coming ?? state.told
  const isToldOld = !value?.applied
  const known = { ...state, told, coming: undefined, isToldOld, isOffersOld: true }
  return withSession(known, session)
}

/** What the server told when it was only asked, and nothing was changed meanwhile. */
export function withAnswer(
  state: DiscountsState,
  value: AgreedAnswer['value'] | undefined,
  receivedAtMs: number,
): DiscountsState {
  const told = (value && toldBy(value, receivedAtMs)) ?? state.told
  const offers = keepEqual(state.offers, value?.offers ?? state.offers)
  const known = { ...state, told, offers, isOffersLost: !value?.offers }
  return withView({ ...known, isToldOld: false, isOffersOld: false }, state.view)
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

/** Whether a discount is being changed, or is about to be. */
export function isUnderWay({ changes, isRefreshDue }: DiscountsState): boolean {
  return changes > 0 || isRefreshDue
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

/** What Stripe shows, with what the server told in it. */
function withView(state: DiscountsState, shown: SessionView | undefined): DiscountsState {
  if (!shown) return state
  const view = keepEqual(state.view, shown)
  const seen = withTold(view, [state.coming, state.told], state.offers)
  const totals = keepEqual(state.totals, seen.totals)
  const applied = keepEqual(state.applied, seen.applied)
  const next = { ...(view === state.view ? state : withNews(state, view)), view, totals, applied }
  const isCartNew = state.cart !== undefined && next.cart !== state.cart
  const settled = Object.entries(state.discounts).map(([id, discount]) => {
    const compared = applied === state.applied ? discount : withoutComparison(discount)
    const kept = isCartNew ? withoutRefusal(compared) : compared
    return [id, settledBySession(kept, applied)] as const
  })
  const changed = settled.filter(([id, discount]) => discount !== state.discounts[id])
  if (changed.length === 0) return next
  // One that shows what the shopper asked for is not the old one.
  const isStale = next.isStale && changed.every(([, { status }]) => status !== 'success')
  return { ...next, discounts: Object.fromEntries(settled), isStale }
}

/** Something is new in the session. While a change of ours is under way, that is why. */
function withNews(state: DiscountsState, view: SessionView): DiscountsState {
  const { cart: old, changes } = state
  const cart = keepEqual(old, view.cart)
  // Ours change quantities, and never the address.
  if (changes > 0 && isEqual(old?.shipsTo, cart.shipsTo)) return { ...state, cart }
  const cartChanges = state.cartChanges + (old && cart !== old ? 1 : 0)
  return { ...state, cart, cartChanges, isToldOld: true, isOffersOld: true }
}

// Stripe.js makes a new session object at each reading. Where nothing in it is new the old one
// stays, so that no component renders for nothing: React compares what a component has read with
// what it showed one commit before, and would render a second time for the same change.

function keepEqual<Value>(previous: Value | undefined, next: Value): Value {
  return previous && isEqual(previous, next) ? previous : next
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function sameCheckout(previous: Checkout | undefined, next: Checkout): Checkout {
  const isSameAction = previous?.runServerUpdate === next.runServerUpdate
  return isSameAction ? keepEqual(previous, next) : next
}
