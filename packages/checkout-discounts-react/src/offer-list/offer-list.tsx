'use client'

import type { OfferStatus } from 'checkout-discounts-contract'
import { forwardRef, type ReactNode } from 'react'
import { type Offers, useOffers } from '../hooks/use-offers.ts'
import { button } from '../messages/en/button.ts'
import { offers as words } from '../messages/en/offers.ts'
import type { PartProps } from '../part/part-props.ts'
import { useRenderedPart } from '../part/use-rendered-part.ts'
import { useMessages } from '../provider/discounts-context.ts'
import { OfferListItem } from './offer-list-item.tsx'

export interface OfferListState {
  /** @selector `[data-state="loading | ready | error"]` */
  status: Offers['status']
  /** @selector `[data-empty]`; of each: `[data-offer]`, `[data-status]`, `[data-refused]` */
  offers: readonly OfferStatus[]
}

export type OfferListProps = PartProps<'section', OfferListState> & {
  /** What stands there when the shop has no offer for this shopper. */
  empty?: ReactNode
}

/**
 * Every offer of the shop, with where this shopper stands: what is on, what could be, and, where
 * the shop refuses, why and how near it is. Renders a `<section>` with a `<ul>`.
 *
 * `data-state` is `loading`, `ready` or `error`, `data-empty` is there without an offer.
 *
 * @example
 * ```tsx
 * <OfferList empty={null} />
 * ```
 */
export const OfferList = forwardRef<HTMLElement, OfferListProps>(function OfferList(
  { empty, ...props },
  ref,
) {
  const { status, offers } = useOffers()
  const messages = useMessages(english)
  const isEmpty = offers.length === 0
  const nothing = {
    loading: '…',
    ready: empty === undefined ? messages.noOffers : empty,
    error: messages.errors.server,
  }[status]
  const own = {
    ref,
    'data-cd': 'offers',
    'data-state': status,
    'data-empty': isEmpty ? '' : undefined,
    'aria-label': props['aria-labelledby'] ? undefined : messages.offers,
    'aria-busy': status === 'loading' || undefined,
    children: isEmpty ? (
      <p data-cd="empty">{nothing}</p>
    ) : (
      // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari takes a list without markers for none
      <ul role="list">
        {offers.map((offer) => (
          <OfferListItem key={offer.offer} offer={offer} />
        ))}
      </ul>
    ),
  }
  return useRenderedPart('section', props, own, { status, offers })
})

const english = { ...words, errors: button.errors }
