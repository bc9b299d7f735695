'use client'

import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react'
import { programmingError } from '../developer/programming-error.ts'
import { type MessageOverrides, mergeMessages, type Messages } from '../messages/messages.ts'
import type { CheckoutDiscounts } from './checkout-discounts.ts'
import type { DiscountsState } from './discounts-state.ts'
import type { Wanted } from './offers-reader.ts'

export const DiscountsContext = createContext<CheckoutDiscounts | null>(null)
/** What the shop says its own way. */
export const MessagesContext = createContext<MessageOverrides | undefined>(undefined)

export function useCheckoutDiscounts(): CheckoutDiscounts {
  const discounts = useContext(DiscountsContext)
  if (discounts) return discounts
  throw programmingError('outside_of_provider')
}

/**
 * Renders again when, and only when, the selected value is another one.
 *
 * @param select takes a value out of the state without making a new one
 */
export function useDiscountsState<Value>(select: (state: DiscountsState) => Value): Value {
  const { store } = useCheckoutDiscounts()
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.getState()),
    () => select(store.initial),
  )
}

/**
 * Has the shop's server asked for what it can tell, once for all who want to know it.
 *
 * @param wanted undefined: nothing
 */
export function useFollowing(wanted: Wanted | undefined): void {
  const { follow } = useCheckoutDiscounts()
  useEffect(() => wanted && follow(wanted), [follow, wanted])
}

/**
 * A part's words, each in the shop's own way where it has one.
 *
 * @param english the part's own; the same object at each render
 */
export function useMessages<Words extends Partial<Messages>>(english: Words): Words {
  const overrides = useContext(MessagesContext)
  return useMemo(() => mergeMessages(english, overrides), [english, overrides])
}
