'use client'

import { type ForwardedRef, useCallback, useImperativeHandle, useRef } from 'react'
import { useIsomorphicLayoutEffect } from '../provider/isomorphic-layout-effect.ts'

export interface RemovalFocus {
  /** The ref of the element that the buttons are in. */
  region: (element: HTMLElement | null) => void
  /** Says which one, counted from 0, the shopper is about to remove; undefined: none after all. */
  noteRemoval: (index: number | undefined) => void
}

/**
 * A removed discount takes its button along, and with it the focus. It goes on to the button that
 * took its place, else to the one before, else to the field for a promo code, else to the region.
 *
 * @param ref where somebody else wants the region, too
 * @param count how many discounts are on
 */
export function useFocusAfterRemoval(ref: ForwardedRef<HTMLElement>, count: number): RemovalFocus {
  const section = useRef<HTMLElement | null>(null)
  const removed = useRef<number | undefined>(undefined)
  const previousCount = useRef(count)

  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => section.current, [])
  useIsomorphicLayoutEffect(() => {
    const isFewer = count < previousCount.current
    previousCount.current = count
    const index = removed.current
    if (!isFewer || index === undefined) return
    removed.current = undefined
    // A shopper who has moved on meanwhile is left where they are.
    if (document.activeElement !== document.body) return
    const buttons = section.current?.querySelectorAll<HTMLElement>('[data-intent="remove"]') ?? []
    const next =
      buttons[Math.min(index, buttons.length - 1)] ??
      document.querySelector<HTMLElement>('[data-cd="promo-input"]') ??
      section.current
    next?.focus()
  }, [count])

  return {
    region: useCallback((element) => {
      section.current = element
    }, []),
    noteRemoval: useCallback((index) => {
      removed.current = index
    }, []),
  }
}
