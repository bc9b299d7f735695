import type { StripeCheckoutSession } from '@stripe/stripe-js'

import type { CompleteElements } from './checkout-elements.ts'

/** What the page's view of the session is made of. */
export interface CheckoutState {
  /** As the emulator last told it. */
  session: StripeCheckoutSession
  /** What the page gave: kept here until `confirm` sends it. */
  page: PageFields
  /** Updates at Stripe, queued or running. */
  pendingUpdates: number
  /** Whether each element that collects something is filled in. */
  elements: CompleteElements
}

/** Null: the page gave none. */
export interface PageFields {
  email: string | null
  phoneNumber: string | null
  individualName: string | null
  businessName: string | null
}

export interface SessionStore {
  /** The view that the page reads: a new object after each change, and none is ever written to. */
  read(): StripeCheckoutSession
  state(): CheckoutState
  /** Takes what is new, and tells the page where it was read again or can see a difference. */
  update(news: Partial<CheckoutState>): void
  /** Something that asks Stripe is queued. */
  beginUpdate(): void
  /** It is through, with what it brought. */
  endUpdate(news?: Partial<CheckoutState>): void
}

/**
 * Holds the session of one checkout.
 *
 * @param blocksWhilePending Whether `canConfirm` is false while a server update is queued or runs.
 * @param show Makes of each view what the page gets.
 * @param onChange Told the new view after each change.
 * @see https://docs.stripe.com/js/custom_checkout/change_event
 */
export function createSessionStore(
  initial: CheckoutState,
  blocksWhilePending: boolean,
  show: (session: StripeCheckoutSession) => StripeCheckoutSession,
  onChange: (session: StripeCheckoutSession) => void,
): SessionStore {
  let state = initial
  let view = show(viewOf(state, blocksWhilePending))

  function update(news: Partial<CheckoutState>) {
    state = { ...state, ...news }
    const next = viewOf(state, blocksWhilePending)
    // Choice: `change` fires after each re-read, also after one that brought nothing new.
    const wasRead = news.session !== undefined
    if (!wasRead && ownPart(next) === ownPart(view)) return
    // What was read anew is a new object to its leaves; the rest has to be made one.
    view = show(wasRead ? next : structuredClone(next))
    onChange(view)
  }

  const pending = (step: 1 | -1) => ({ pendingUpdates: state.pendingUpdates + step })
  return {
    read: () => view,
    state: () => state,
    update,
    beginUpdate: () => update(pending(1)),
    endUpdate: (news) => update({ ...news, ...pending(-1) }),
  }
}

/**
 * Choice: Stripe says that `canConfirm` tells whether enough has been collected to confirm. We take
 * that to be an open session, an email, and each element filled in that the page has put there; the
 * Payment Element only where there is something to pay. A page without one may pay in another way.
 *
 * @see https://docs.stripe.com/js/custom_checkout/session_object
 * @see https://docs.stripe.com/changelog/endive/2026-09-30/block-custom-checkout-confirmation-pending-updates
 */
function viewOf(state: CheckoutState, blocksWhilePending: boolean): StripeCheckoutSession {
  const { session, page, pendingUpdates, elements } = state
  const email = page.email ?? session.email
  const isFree = session.total.total.minorUnitsAmount === 0
  const { payment = true, ...others } = elements
  const canConfirm =
    session.canConfirm &&
    session.tax.status === 'ready' &&
    email !== null &&
    (isFree || payment) &&
    Object.values(others).every(Boolean) &&
    !(blocksWhilePending && pendingUpdates > 0)
  return {
    ...session,
    email,
    phoneNumber: page.phoneNumber ?? session.phoneNumber,
    businessName: page.businessName ?? session.businessName,
    nameCollection: nameCollection(state),
    canConfirm,
  }
}

/** Choice: a name that the page gives is shown whether or not the session collects it. */
function nameCollection({ session, page }: CheckoutState): StripeCheckoutSession['nameCollection'] {
  const individualName = page.individualName ?? session.nameCollection?.individualName ?? null
  const businessName = page.businessName ?? session.nameCollection?.businessName ?? null
  if (!session.nameCollection && individualName === null && businessName === null) return null
  return { individualName, businessName }
}

/** The part of a view that can change without a re-read, to be compared. */
function ownPart(view: StripeCheckoutSession): string {
  const { businessName, canConfirm, email, nameCollection: names, phoneNumber } = view
  return JSON.stringify([businessName, canConfirm, email, names, phoneNumber])
}
