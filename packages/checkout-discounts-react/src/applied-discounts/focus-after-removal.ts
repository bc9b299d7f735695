'use client'

import { type RefObject, useCallback, useRef } from 'react'
import { useIsomorphicLayoutEffect } from '../provider/isomorphic-layout-effect.ts'

/**
 * A removed discount takes its button along, and with it the focus. It goes on to the button that
 * took its place, else to the one before, else to the region.
 *
 * @param region where the buttons are
 * @param count how many discounts are on
 *
 * @returns tells which one, counted from 0, the shopper is about to remove
 */
export function useFocusAfterRemoval(
  region: RefObject<HTMLElement | null>,
  count: number,
): (index: number) => void {
  const removed = useRef<number>(undefined)
  const previousCount = useRef(count)

  useIsomorphicLayoutEffect(() => {
    const isFewer = count < previousCount.current
    previousCount.current = count
    const index = removed.current
    if (!isFewer || index === undefined) return
    removed.current = undefined
    // A shopper who has moved on meanwhile is left where they are.
    if (document.activeElement !== document.body) return
    const buttons = region.current?.querySelectorAll<HTMLElement>('[data-intent="remove"]') ?? []
    const next = buttons[Math.min(index, buttons.length - 1)] ?? region.current
    next?.focus()
  }, [count, region])

  return useCallback((index) => {
    removed.current = index
  }, [])
}
