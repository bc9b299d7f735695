'use client'

import { forwardRef, useId } from 'react'
import { type ApplyOfferProps, useOfferPart } from '../apply-offer/use-offer-part.tsx'
import { cartPromotion as inEnglish } from '../messages/en/offer-words.ts'
import { useMessages } from '../provider/discounts-context.ts'
import { ThresholdProgress } from '../threshold-progress/threshold-progress.tsx'
import { cartPromotion } from './cart-promotion.ts'

export type ApplyCartPromotionProps = ApplyOfferProps

/**
 * Asks the shop for a promotion by the value of the cart, and shows how near its next step is.
 * Renders a `<div>` with one `<button>`, which stays the same element and keeps the focus.
 *
 * `data-state` has its state in one word, `data-refused` the reason where the shop refuses it.
 *
 * @example
 * ```tsx
 * <ApplyCartPromotion />
 * ```
 */
export const ApplyCartPromotion = forwardRef<HTMLDivElement, ApplyCartPromotionProps>(
  function ApplyCartPromotion(props, ref) {
    const words = useMessages(english).cartPromotion
    const whyId = useId()
    const more = <ThresholdProgress id={whyId} offer={props.offer} />
    return useOfferPart({ kind: cartPromotion, words, more, whyId, props, ref })
  },
)

const english = { cartPromotion: inEnglish }
