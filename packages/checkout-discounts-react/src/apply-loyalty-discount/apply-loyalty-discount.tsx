'use client'

import { forwardRef } from 'react'
import { type ApplyOfferProps, useOfferPart } from '../apply-offer/use-offer-part.tsx'
import { loyalty } from '../messages/en/offer-words.ts'
import { useMessages } from '../provider/discounts-context.ts'
import { loyaltyDiscount } from './loyalty-discount.ts'

export type ApplyLoyaltyDiscountProps = ApplyOfferProps

/**
 * Asks the shop for the loyalty discount: says what the tier or the points would save, and shows the
 * saving once it is on.
 * Renders a `<div>` with one `<button>`, which stays the same element and keeps the focus.
 *
 * `data-state` has its state in one word, `data-refused` the reason where the shop refuses it.
 *
 * @example
 * ```tsx
 * <ApplyLoyaltyDiscount />
 * ```
 */
export const ApplyLoyaltyDiscount = forwardRef<HTMLDivElement, ApplyLoyaltyDiscountProps>(
  function ApplyLoyaltyDiscount(props, ref) {
    const words = useMessages(english).loyalty
    return useOfferPart({ kind: loyaltyDiscount, words, props, ref })
  },
)

const english = { loyalty }
