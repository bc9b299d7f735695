'use client'

import type { OfferStatus } from 'checkout-discounts-contract'
import { type ForwardedRef, type ReactElement, useId } from 'react'
import { threshold } from '../messages/en/threshold.ts'
import type { PartProps } from '../part/part-props.ts'
import { useRenderedPart } from '../part/use-rendered-part.ts'
import { useDiscountsState, useMessages } from '../provider/discounts-context.ts'
import type { ThresholdProgressState } from './threshold-progress.tsx'

interface Threshold {
  offer: OfferStatus | undefined
  /** Whether what the promotion saves stands beside it: then it is not said again. */
  isSavingShown?: boolean
  props: PartProps<'div', ThresholdProgressState>
  ref?: ForwardedRef<HTMLDivElement>
}

/** How near the cart is to the next step of a promotion, as a bar and in words. */
export function useThreshold({ offer, isSavingShown, props, ref }: Threshold): ReactElement {
  const subtotalMinor = useDiscountsState(({ totals }) => totals?.subtotal.amountMinor)
  const messages = useMessages(english).threshold
  const textId = useId()
  const next = offer?.next
  const isReached = offer !== undefined && !next && offer.status !== 'refused'
  const value = isReached ? 1 : next ? (subtotalMinor ?? 0) : 0
  const text = next
    ? messages.missing(next)
    : isReached
      ? messages.reached({
          label: offer.label,
          amount: isSavingShown ? undefined : offer.amount,
        })
      : ''
  const children = (
    <>
      <progress value={value} max={next ? value + next.missingMinor : 1} aria-labelledby={textId} />
      <span id={textId} data-cd="threshold-text">
        {text}
      </span>
    </>
  )
  const own = {
    ref,
    'data-cd': 'threshold',
    'data-state': isReached ? 'reached' : next ? 'missing' : 'loading',
    'data-reached': isReached ? '' : undefined,
    children,
  }
  return useRenderedPart('div', props, own, { offer, isReached })
}

const english = { threshold }
