'use client'

import type { OfferStatus } from 'checkout-discounts-contract'
import { forwardRef } from 'react'
import { cartPromotion } from '../apply-cart-promotion/cart-promotion.ts'
import { useNamed, useOffer } from '../apply-offer/use-offer.ts'
import type { PartProps } from '../part/part-props.ts'
import { useThreshold } from './use-threshold.tsx'

export interface ThresholdProgressState {
  /** The promotion by the value of the cart; undefined until the server has told. */
  offer: OfferStatus | undefined
  /**
   * Whether the cart has reached the last step.
   *
   * @selector `[data-reached]`, `[data-state="loading | missing | reached | unavailable"]`
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
 * `data-reached` is there once the last step is reached, `data-state` is `loading`, `missing`,
 * `reached` or `unavailable`: where no larger cart would help there is no bar, but why not.
 *
 * @example
 * ```tsx
 * <ThresholdProgress offer="big-cart" />
 * ```
 */
export const ThresholdProgress = forwardRef<HTMLDivElement, ThresholdProgressProps>(
  function ThresholdProgress({ offer: name, ...props }, ref) {
    const offer = useOffer(useNamed(cartPromotion, name))
    return useThreshold({ offer, props, ref })
  },
)
