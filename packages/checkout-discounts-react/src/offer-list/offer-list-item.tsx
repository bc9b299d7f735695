'use client'

import type { OfferStatus } from 'checkout-discounts-contract'
import { useId, useMemo } from 'react'
import { offerDiscount } from '../discount/offer-discount.ts'
import { useDiscountButton } from '../discount-button/use-discount-button.ts'
import { button } from '../messages/en/button.ts'
import { saving } from '../messages/en/order.ts'
import { threshold } from '../messages/en/threshold.ts'
import { offers } from '../messages/en/offers.ts'
import { refusalText } from '../messages/refusal-text.ts'
import { useRenderedPart } from '../part/use-rendered-part.ts'
import { useMessages } from '../provider/discounts-context.ts'

/** One offer: its name, what it saves or would, why not, and its button where a click does something. */
export function OfferListItem({ offer: status }: { offer: OfferStatus }) {
  const { offer, label, interaction, amount, amountMinor, next } = status
  const messages = useMessages(english)
  const whyId = useId()
  const discount = useMemo(
    () => offerDiscount({ offer, label, interaction }),
    [offer, label, interaction],
  )
  const {
    state,
    button: own,
    alert,
  } = useDiscountButton({
    discount,
    input: undefined,
    intent: 'toggle',
    words: { apply: messages.applyOffer, applyNamed: messages.apply({ label }) },
  })
  const isRefused = status.status === 'refused'
  const why = isRefused ? refusalText(status, messages) : next && messages.threshold.missing(next)
  const described = { 'aria-describedby': why ? whyId : undefined }
  const control = useRenderedPart('button', described, own, state)
  return (
    <li data-cd="offer" data-offer={offer} data-status={status.status} data-refused={status.reason}>
      <span data-cd="label">{label}</span>
      {amount !== undefined && (
        <span data-cd="saving" data-value={amountMinor}>
          {messages.saving({ amount })}
        </span>
      )}
      {why && (
        <span data-cd="why" id={whyId}>
          {why}
        </span>
      )}
      {!isRefused && control}
      <span {...alert} />
    </li>
  )
}

const english = { ...button, ...offers, saving, threshold }
