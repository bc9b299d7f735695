'use client'

import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { availabilityOf } from '../checkout/availability.ts'
import type { CheckoutResult } from '../checkout/checkout-port.ts'
import { warnDeveloper } from '../developer/warn-developer.ts'
import type { DiscountEvent } from '../discount/discount-event.ts'
import { announcements as english } from '../messages/en/announcements.ts'
import { type MessageOverrides, mergeMessages } from '../messages/messages.ts'
import { Announcer } from './announcer.tsx'
import { createCheckoutDiscounts } from './checkout-discounts.ts'
import { DiscountsContext, MessagesContext } from './discounts-context.ts'
import { useIsomorphicLayoutEffect } from './isomorphic-layout-effect.ts'

export interface DiscountsProviderProps {
  /** What `useCheckoutElements()` or `useCheckoutForm()` of `@stripe/react-stripe-js/checkout` returns. */
  checkout: CheckoutResult
  /** Address of the shop's discount server, such as `/discounts`. Needed by the parts that come with their definition. */
  server?: string
  /** Words that the shop says its own way. Keep the object the same between renders. */
  messages?: MessageOverrides
  /** @default the page's own */
  fetch?: typeof fetch
  /**
   * Milliseconds until a request is given up, from when it is sent. Below the 20 s of Stripe.js.
   *
   * @default 15000
   */
  timeoutMs?: number
  /** Called for each request, for what the shop's server wants besides. */
  headers?: () => Record<string, string>
  /** Called at every step of a discount, for a shop's own statistics. */
  onEvent?: (event: DiscountEvent) => void
  /**
   * Whether changes are spoken by a screen reader.
   *
   * @default true
   */
  announce?: boolean
  children?: ReactNode
}

/**
 * Brings the discounts of one Checkout Session to the parts and hooks below it.
 * Renders a visually hidden `<div role="status">`.
 *
 * Bridge it in a component of its own: children that are handed through do not render again when
 * the session changes, those written inline do.
 *
 * @see https://docs.stripe.com/js/react_stripe_js/checkout
 *
 * @example
 * ```tsx
 * function WithDiscounts({ children }: { children: ReactNode }) {
 *   return (
 *     <DiscountsProvider checkout={useCheckoutElements()} server="/discounts">
 *       {children}
 *     </DiscountsProvider>
 *   )
 * }
 * ```
 */
export function DiscountsProvider({
  checkout,
  server,
  messages,
  fetch = pageFetch,
  timeoutMs = 15_000,
  headers,
  onEvent,
  announce = true,
  children,
}: DiscountsProviderProps) {
  const announcements = useMemo(() => mergeMessages(english, messages?.announcements), [messages])
  const options = { server, announcements, fetch, timeoutMs, headers, onEvent }
  const [discounts] = useState(() => createCheckoutDiscounts(checkout, options))

  useIsomorphicLayoutEffect(() => discounts.configure(options))
  useIsomorphicLayoutEffect(() => discounts.setCheckout(checkout), [discounts, checkout])
  useEffect(() => discounts.begin(), [discounts])

  const availability = availabilityOf(checkout)
  useEffect(() => {
    if (availability === 'unsupported') warnDeveloper(unsupported)
  }, [availability])

  return (
    <DiscountsContext.Provider value={discounts}>
      <MessagesContext.Provider value={messages}>
        {children}
        {announce && <Announcer />}
      </MessagesContext.Provider>
    </DiscountsContext.Provider>
  )
}

const unsupported =
  'this checkout has no runServerUpdate, so discounts of the server cannot be shown. Load Stripe.js with the beta: loadStripe(key, { betas: ["custom_checkout_server_updates_1"] }). See https://docs.stripe.com/payments/advanced/dynamically-update-discounts'

/** Looked up at each call: tests and service workers replace it after this module is loaded. */
const pageFetch: typeof fetch = (input, init) => globalThis.fetch(input, init)
