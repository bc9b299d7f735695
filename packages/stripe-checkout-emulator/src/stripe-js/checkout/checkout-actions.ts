import type { StripeCheckoutLoadActionsSuccess } from '@stripe/stripe-js'

import type { Train } from '../wire.ts'
import type { CheckoutContext } from './checkout-context.ts'
import { createConfirm } from './confirm.ts'
import { createRunServerUpdate } from './run-server-update.ts'
import { createShopperActions } from './shopper-actions.ts'
import { createPageFieldUpdates } from './update-page-fields.ts'
import { createValidateElements } from './validate-elements.ts'

/**
 * The actions, as Stripe types them. At run time `runServerUpdate` is there only where the session
 * was granted it, and of the newer ones those that the release train has.
 */
export type CheckoutActions = StripeCheckoutLoadActionsSuccess
type ActionName = keyof CheckoutActions

const sinceDahlia: readonly ActionName[] = [
  'addOptionalLineItem',
  'removeOptionalLineItem',
  'validateElements',
]
const sinceEndive: readonly ActionName[] = ['updateBusinessName', 'updateIndividualName']

const missing: Readonly<Record<Train, readonly ActionName[]>> = {
  basil: [...sinceDahlia, ...sinceEndive],
  clover: [...sinceDahlia, ...sinceEndive],
  dahlia: sinceEndive,
  endive: [],
}

export function createActions(
  context: CheckoutContext,
  granted: { runServerUpdate: boolean },
): CheckoutActions {
  const actions: CheckoutActions = {
    ...createShopperActions(context),
    ...createPageFieldUpdates(context),
    confirm: createConfirm(context),
    getSession: context.store.read,
    runServerUpdate: createRunServerUpdate(context),
    validateElements: createValidateElements(context),
  }
  return without(actions, [
    ...missing[context.settings.train],
    ...(granted.runServerUpdate ? [] : (['runServerUpdate'] as const)),
  ])
}

/** The same but for some, of which their type says that they are there all the same, as Stripe's does. */
export function without<Actions extends object>(
  actions: Actions,
  names: readonly string[],
): Actions {
  const kept = Object.entries(actions).filter(([name]) => !names.includes(name))
  // The cast is that lie of Stripe's types: pages are to look whether an action is there.
  return Object.fromEntries(kept) as Actions
}
