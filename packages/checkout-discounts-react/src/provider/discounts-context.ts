'use client'

import { createContext, useContext, useSyncExternalStore } from 'react'
import { programmingError } from '../developer/programming-error.ts'
import { en } from '../messages/en.ts'
import type { Messages } from '../messages/messages.ts'
import type { CheckoutDiscounts } from './checkout-discounts.ts'
import type { DiscountsState } from './discounts-state.ts'

export const DiscountsContext = createContext<CheckoutDiscounts | null>(null)
export const MessagesContext = createContext<Messages>(en)

export function useCheckoutDiscounts(): CheckoutDiscounts {
  const discounts = useContext(DiscountsContext)
  if (discounts) return discounts
  throw programmingError(
    'a part or hook was used outside of a provider.',
    'It reads the checkout from the provider above it.',
    'Put <DiscountsProvider checkout={useCheckoutElements()}> around it.',
  )
}

/**
 * Renders again when, and only when, the selected value is another one.
 *
 * @param select takes a value out of the state without making a new one
 */
export function useDiscountsState<Value>(select: (state: DiscountsState) => Value): Value {
  const { store } = useCheckoutDiscounts()
  const read = () => select(store.getState())
  return useSyncExternalStore(store.subscribe, read, read)
}

export function useMessages(): Messages {
  return useContext(MessagesContext)
}
