'use client'

import type { OfferStatus } from 'checkout-discounts-contract'
import { forwardRef, useId } from 'react'
import { cartPromotion } from '../apply-cart-promotion/cart-promotion.ts'
import { useNamed, useOffer } from '../apply-offer/use-offer.ts'
import { threshold } from '../messages/en/threshold.ts'
import type { PartProps } from '../part/part-props.ts'
import { useRenderedPart } from '../part/use-rendered-part.ts'
import { useDiscountsState, useMessages } from '../provider/discounts-context.ts'

export interface ThresholdProgressState {
  /** The promotion by the value of the cart; undefined until the server has told. */
  offer: OfferStatus | undefined
  /**
   * Whether the cart has reached the last step.
   *
   * @selector `[data-reached]`, `[data-state="loading | missing | reached"]`
   */
  isReached: boolean
}

export type ThresholdProgressProps = PartProps<'div', ThresholdProgressState> & {
  /**
   * Which of the shop's cart promotions, by its id.
   *
   * @default the nearest one
   */
  offer?: string | undefined
}

/**
 * How near the cart is to the next step of a promotion. Renders a `<div>` with a `<progress>`.
 *
 * `data-reached` is there once the last step is reached, `data-state` is `loading`, `missing` or
 * `reached`.
 *
 * @example
 * ```tsx
 * <ThresholdProgress offer="big-cart" />
 * ```
 */
export const ThresholdProgress = forwardRef<HTMLDivElement, ThresholdProgressProps>(
  function ThresholdProgress({ offer: name, ...props }, ref) {
    const offer = useOffer(useNamed(cartPromotion, name))
    const subtotalMinor = useDiscountsState(({ totals }) => totals?.subtotal.amountMinor)
    const messages = useMessages(english).threshold
    const textId = useId()
    const next = offer?.next
    const isReached = offer !== undefined && !next && offer.status !== 'refused'
    const value = isReached ? 1 : next ? (subtotalMinor ?? 0) : 0
    const text = next ? messages.missing(next) : isReached ? messages.reached(textOf(offer)) : ''
    const content = (
      <>
        <progress
          value={value}
          max={next ? value + next.missingMinor : 1}
          aria-labelledby={textId}
        />
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
      children: content,
    }
    return useRenderedPart('div', props, own, { offer, isReached })
  },
)

const english = { threshold }

function textOf({ label, amount }: OfferStatus) {
  return { label, amount }
}
