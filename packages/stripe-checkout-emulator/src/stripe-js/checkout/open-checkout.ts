import type { StripeCheckoutUpdateHandler } from '@stripe/stripe-js'

import type { SessionAnswer, SessionAsks, ShopperChange } from '../wire.ts'
import { buyerError } from './buyer-error.ts'
import { createChangeSession } from './change-session.ts'
import { type CheckoutActions, createActions } from './checkout-actions.ts'
import type { CheckoutContext } from './checkout-context.ts'
import type { ElementCheckout } from './checkout-element.ts'
import type { CompleteElements } from './checkout-elements.ts'
import { createSerialQueue } from './serial-queue.ts'
import { createSessionStore, type PageFields, type SessionStore } from './session-store.ts'
import { createShownTotal } from './shown-total.ts'

/** A checkout whose session is there. */
export interface OpenCheckout {
  store: SessionStore
  asks: SessionAsks
  actions: CheckoutActions
  changeCurrency: ElementCheckout['changeCurrency']
  removePaymentMethod: ElementCheckout['removePaymentMethod']
}

interface OpenCheckoutSettings extends Pick<
  CheckoutContext,
  'client' | 'clientSecret' | 'elements' | 'settings'
> {
  /** Which elements there are, and whether each is filled in. */
  complete: CompleteElements
  page: PageFields
  /** Whether it is the page that has to show the total. */
  showsTotal: boolean
  onChange: StripeCheckoutUpdateHandler
}

/** Makes of a session that was read what the page and its elements work with. */
export function openCheckout(
  { session, asks, returnUrl, runServerUpdate }: SessionAnswer,
  { complete, page, showsTotal, onChange, ...given }: OpenCheckoutSettings,
): OpenCheckout {
  const total = createShownTotal()
  const store = createSessionStore(
    { session, page, pendingUpdates: 0, elements: complete },
    given.settings.blocksWhilePending,
    total.watch,
    onChange,
  )
  const context: CheckoutContext = {
    ...given,
    store,
    enqueue: createSerialQueue(),
    returnUrl,
    totalWasRead: () => total.wasRead() || !showsTotal,
  }
  const change = createChangeSession(context)
  async function changeForElement(asked: ShopperChange) {
    const changed = await change(asked, buyerError)
    return { error: changed.type === 'error' ? changed.error.message : null }
  }
  return {
    store,
    asks,
    actions: createActions(context, { runServerUpdate }),
    changeCurrency: (currency) => changeForElement({ type: 'currency', currency }),
    removePaymentMethod: (id) =>
      changeForElement({ type: 'remove_payment_method', payment_method: id }),
  }
}
