'use client'

import { forwardRef, useId } from 'react'
import {
  type ApplyOfferProps,
  type ApplyOfferState,
  useOfferPart,
} from '../apply-offer/use-offer-part.tsx'
import { cartPromotion as inEnglish } from '../messages/en/offer-words.ts'
import { useMessages } from '../provider/discounts-context.ts'
import { useThreshold } from '../threshold-progress/use-threshold.tsx'
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
    return useOfferPart({
      kind: cartPromotion,
      words,
      more: (state) => <Progress id={whyId} state={state} />,
      whyId,
      props,
      ref,
    })
  },
)

function Progress({ id, state: { offer, applied } }: { id: string; state: ApplyOfferState }) {
  const bar = useThreshold({ offer, isSavingShown: applied.length > 0, props: { id } })
  // Where no larger cart would help there is no step to be near to: the preview says why.
  return offer?.status === 'refused' && !offer.next ? null : bar
}

const english = { cartPromotion: inEnglish }
