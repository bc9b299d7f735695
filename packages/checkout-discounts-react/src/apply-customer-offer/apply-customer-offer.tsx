'use client'

import { forwardRef } from 'react'
import { type ApplyOfferProps, useOfferPart } from '../apply-offer/use-offer-part.tsx'
import { customerOffer as inEnglish } from '../messages/en/offer-words.ts'
import { useMessages } from '../provider/discounts-context.ts'
import { customerOffer } from './customer-offer.ts'

export type ApplyCustomerOfferProps = ApplyOfferProps

/**
 * Asks the shop for an offer for this very customer: a segment, a first order.
 * Renders a `<div>` with one `<button>`, which stays the same element and keeps the focus.
 *
 * `data-state` has its state in one word, `data-refused` the reason where the shop refuses it.
 *
 * @example
 * ```tsx
 * <ApplyCustomerOffer />
 * ```
 */
export const ApplyCustomerOffer = forwardRef<HTMLDivElement, ApplyCustomerOfferProps>(
  function ApplyCustomerOffer(props, ref) {
    const words = useMessages(english).customerOffer
    return useOfferPart({ kind: customerOffer, words, props, ref })
  },
)

const english = { customerOffer: inEnglish }
