'use client'

import { button } from '../messages/en/button.ts'
import { preview } from '../messages/en/offer-words.ts'
import { refusalText } from '../messages/refusal-text.ts'
import { useMessages } from '../provider/discounts-context.ts'
import type { ApplyOfferState } from './use-offer-part.tsx'

interface OfferPreviewProps {
  id: string
  state: ApplyOfferState
  /** Whether it is for this line to say why the offer does not apply. */
  saysWhy: boolean
}

/** What an offer would save, or why it does not apply; its line is there from the start. */
export function OfferPreview({ id, state, saysWhy }: OfferPreviewProps) {
  const messages = useMessages(english)
  return (
    <span data-cd="preview" id={id}>
      {state.offer?.status === 'refused' && !saysWhy ? '' : previewText(state, messages)}
    </span>
  )
}

const english = { ...button, preview }

function previewText({ offer, applied, error }: ApplyOfferState, messages: typeof english): string {
  // What is on is shown as such, and the button's own error says it already.
  if (!offer || applied.length > 0 || error) return ''
  const { amount, label, tier, points } = offer
  if (offer.status === 'refused') return refusalText(offer, messages)
  return amount === undefined ? '' : messages.preview({ label, amount, tier, points })
}
