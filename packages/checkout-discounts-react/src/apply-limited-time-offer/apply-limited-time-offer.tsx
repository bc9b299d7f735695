'use client'

import { forwardRef } from 'react'
import { type ApplyOfferProps, useOfferPart } from '../apply-offer/use-offer-part.tsx'
import { limitedTimeOffer as inEnglish } from '../messages/en/offer-words.ts'
import { useMessages } from '../provider/discounts-context.ts'
import { OfferCountdown } from '../offer-countdown/offer-countdown.tsx'
import { limitedTimeOffer } from './limited-time-offer.ts'

export type ApplyLimitedTimeOfferProps = ApplyOfferProps

/**
 * Asks the shop for an offer that holds for a time, and counts down to its end by the server’s clock.
 * When it ends while it is on, the server is asked to take it off.
 * Renders a `<div>` with one `<button>`, which stays the same element and keeps the focus.
 *
 * `data-state` has its state in one word, `data-refused` the reason where the shop refuses it.
 *
 * @example
 * ```tsx
 * <ApplyLimitedTimeOffer />
 * ```
 */
export const ApplyLimitedTimeOffer = forwardRef<HTMLDivElement, ApplyLimitedTimeOfferProps>(
  function ApplyLimitedTimeOffer(props, ref) {
    const words = useMessages(english).limitedTimeOffer
    const more = () => <OfferCountdown offer={props.offer} />
    return useOfferPart({ kind: limitedTimeOffer, words, more, props, ref })
  },
)

const english = { limitedTimeOffer: inEnglish }
