'use client'

import type { OfferStatus } from 'checkout-discounts-contract'
import { type ForwardedRef, type ReactElement, useId } from 'react'
import { button } from '../messages/en/button.ts'
import { threshold } from '../messages/en/threshold.ts'
import { refusalText } from '../messages/refusal-text.ts'
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
  const isLoading = useDiscountsState(({ offers, isOffersLost }) => !offers && !isOffersLost)
  const messages = useMessages(english)
  const textId = useId()
  const next = offer?.next
  const status = statusOf(offer, isLoading)
  const isReached = status === 'reached'
  const value = isReached ? 1 : next ? (subtotalMinor ?? 0) : 0
  const text = textOf(offer, isSavingShown, messages)
  const children = (
    <>
      {status !== 'unavailable' && (
        <progress
          value={value}
          max={next ? value + next.missingMinor : 1}
          aria-labelledby={textId}
          // Nothing is known yet that it could be named by.
          aria-hidden={status === 'loading' || undefined}
        />
      )}
      <span id={textId} data-cd="threshold-text">
        {text}
      </span>
    </>
  )
  const own = {
    ref,
    'data-cd': 'threshold',
    'data-state': status,
    'data-reached': isReached ? '' : undefined,
    children,
  }
  return useRenderedPart('div', props, own, { offer, isReached })
}

const english = { ...button, threshold }

function statusOf(offer: OfferStatus | undefined, isLoading: boolean) {
  if (offer?.next) return 'missing'
  if (offer && offer.status !== 'refused') return 'reached'
  return isLoading ? 'loading' : 'unavailable'
}

function textOf(
  offer: OfferStatus | undefined,
  isSavingShown: boolean | undefined,
  messages: typeof english,
): string {
  if (!offer) return ''
  const { next, label, amount, status } = offer
  if (next) return messages.threshold.missing(next)
  if (status === 'refused') return refusalText(offer, messages)
  return messages.threshold.reached({ label, amount: isSavingShown ? undefined : amount })
}
