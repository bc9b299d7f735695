'use client'

import type { OfferStatus } from 'checkout-discounts-contract'
import { useState } from 'react'
import type { AppliedDiscount } from '../checkout/session-view.ts'

/** Which offer ends, and when. */
export interface Ending {
  /** The shop's id of the offer. */
  offer: string
  label: string
  /** ISO 8601 in UTC */
  until: string
}

/**
 * What a countdown counts to. An offer that has ended is in the shop's list no more, and here it
 * stays, to say so.
 *
 * @param on the offer's receipt, while it is on
 */
export function useEnding(
  on: AppliedDiscount | undefined,
  status: OfferStatus | undefined,
): Ending | undefined {
  const [last, setLast] = useState<Ending>()
  const ending = endingOf(on, status)
  if (ending && (ending.until !== last?.until || ending.offer !== last.offer)) setLast(ending)
  return ending ?? last
}

function endingOf(
  on: AppliedDiscount | undefined,
  status: OfferStatus | undefined,
): Ending | undefined {
  const { offer, label } = on ?? status ?? {}
  const until = on?.heldUntil ?? on?.endsAt ?? status?.endsAt
  return offer && label && until ? { offer, label, until } : undefined
}
