'use client'

import { button } from '../messages/en/button.ts'
import { preview } from '../messages/en/offer-words.ts'
import { refusalText } from '../messages/refusal-text.ts'
import { useMessages } from '../provider/discounts-context.ts'
import type { ApplyOfferState } from './use-offer-part.tsx'

interface OfferPreviewProps {
  id: string
  state: ApplyOfferState
  /** Whether a line below says what the next step takes, and what the last one saves. */
  hasSteps: boolean
}

/** What an offer would save, or why it does not apply; its line is there from the start. */
export function OfferPreview({ id, state, hasSteps }: OfferPreviewProps) {
  return (
    <span data-cd="preview" id={id}>
      {previewText(state, hasSteps, useMessages(english))}
    </span>
  )
}

const english = { ...button, preview }

function previewText(
  { offer, applied, error }: ApplyOfferState,
  hasSteps: boolean,
  messages: typeof english,
): string {
  // What is on is shown as such, and the button's own error says it already.
  if (!offer || applied.length > 0 || error) return ''
  const { amount, label, tier, points } = offer
  const isRefused = offer.status === 'refused'
  // Before the first step and at the last, the line below says all there is to say.
  if (hasSteps && isRefused === Boolean(offer.next)) return ''
  if (isRefused) return refusalText(offer, messages)
  return amount === undefined ? '' : messages.preview({ label, amount, tier, points })
}
