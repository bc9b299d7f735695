'use client'

import { forwardRef } from 'react'
import { type ApplyOfferProps, useOfferPart } from '../apply-offer/use-offer-part.tsx'
import { regionalDiscount as inEnglish } from '../messages/en/offer-words.ts'
import { useMessages } from '../provider/discounts-context.ts'
import { regionalDiscount } from './regional-discount.ts'

export type ApplyRegionalDiscountProps = ApplyOfferProps

/**
 * Asks the shop for a discount for where the order is shipped, and says where that is.
 * Renders a `<div>` with one `<button>`, which stays the same element and keeps the focus.
 *
 * `data-state` has its state in one word, `data-refused` the reason where the shop refuses it.
 *
 * @example
 * ```tsx
 * <ApplyRegionalDiscount />
 * ```
 */
export const ApplyRegionalDiscount = forwardRef<HTMLDivElement, ApplyRegionalDiscountProps>(
  function ApplyRegionalDiscount(props, ref) {
    const words = useMessages(english).regionalDiscount
    return useOfferPart({ kind: regionalDiscount, words, props, ref })
  },
)

const english = { regionalDiscount: inEnglish }
