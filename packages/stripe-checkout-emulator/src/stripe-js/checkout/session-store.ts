import type { StripeCheckoutSession } from '@stripe/stripe-js'

/** What the page's view of the session is made of. */
export interface CheckoutState {
  /** As the emulator last told it. */
  session: StripeCheckoutSession
  /** What the page gave: kept here until `confirm` sends it. Null where it gave none. */
  email: string | null
  /** Server updates queued or running. */
  pendingUpdates: number
  /** Null while there is no Payment Element. */
  paymentComplete: boolean | null
}

export interface SessionStore {
  /** The view that the page reads: a new object after each change, and none is ever written to. */
  read(): StripeCheckoutSession
  state(): CheckoutState
  /** Takes what is new, and tells the page where it was read again or can see a difference. */
  update(news: Partial<CheckoutState>): void
}

/**
 * Holds the session of one checkout.
 *
 * @param blocksWhilePending Whether `canConfirm` is false while a server update is queued or runs.
 * @param onChange Told the new view after each change.
 * @see https://docs.stripe.com/js/custom_checkout/change_event
 */
export function createSessionStore(
  initial: CheckoutState,
  blocksWhilePending: boolean,
  onChange: (session: StripeCheckoutSession) => void,
): SessionStore {
  let state = initial
  let view = viewOf(state, blocksWhilePending)
  return {
    read: () => view,
    state: () => state,
    update(news) {
      state = { ...state, ...news }
      const next = viewOf(state, blocksWhilePending)
      // Choice: `change` fires after each re-read, also after one that brought nothing new.
      const wasRead = news.session !== undefined
      if (!wasRead && next.canConfirm === view.canConfirm && next.email === view.email) return
      view = next
      onChange(view)
    },
  }
}

/**
 * Choice: Stripe says that `canConfirm` tells whether enough has been collected to confirm. We take
 * that to be an open session, an email, and a complete Payment Element where there is one and
 * something to pay. A page without a Payment Element may pay in another way.
 *
 * @see https://docs.stripe.com/js/custom_checkout/session_object
 * @see https://docs.stripe.com/changelog/endive/2026-09-30/block-custom-checkout-confirmation-pending-updates
 */
function viewOf(state: CheckoutState, blocksWhilePending: boolean): StripeCheckoutSession {
  const { session, pendingUpdates, paymentComplete } = state
  const email = state.email ?? session.email
  const isFree = session.total.total.minorUnitsAmount === 0
  const canConfirm =
    session.status.type === 'open' &&
    session.tax.status === 'ready' &&
    email !== null &&
    (isFree || paymentComplete !== false) &&
    !(blocksWhilePending && pendingUpdates > 0)
  return { ...session, email, canConfirm }
}
