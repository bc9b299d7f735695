'use client'

import type { OfferStatus } from 'checkout-discounts-contract'
import { type ForwardedRef, type ReactElement, type ReactNode, useId } from 'react'
import { type Discount, isInteraction } from '../discount/define-discount.ts'
import type { DiscountOutcome } from '../discount/discount-error.ts'
import type { DiscountButtonState } from '../discount-button/discount-button-state.ts'
import { useDiscountButton } from '../discount-button/use-discount-button.ts'
import { saving } from '../messages/en/order.ts'
import type { OfferWords } from '../messages/messages.ts'
import type { PartProps } from '../part/part-props.ts'
import { useRenderedPart } from '../part/use-rendered-part.ts'
import { useMessages } from '../provider/discounts-context.ts'
import { OfferPreview } from './offer-preview.tsx'
import { useNamed, useOffer } from './use-offer.ts'

export interface ApplyOfferState extends DiscountButtonState {
  /**
   * The shop's offer, as this shopper stands with it; undefined until the server has told.
   *
   * @selector `[data-offer="tier"]`, `[data-refused="minimum_not_met"]`
   */
  offer: OfferStatus | undefined
}

export type ApplyOfferProps = PartProps<'div', ApplyOfferState> & {
  /**
   * Which of the shop's offers, by its id.
   *
   * @default the one of the kind that saves this shopper most
   */
  offer?: string | undefined
  /**
   * Another definition: another server, or another name of the coupon.
   *
   * @default the one of the kind, of the provider's `server`
   */
  discount?: Discount
  /**
   * Whether the shopper can take it off again here.
   *
   * @default true
   */
  removable?: boolean
  /** The button's label, or a function that makes it from the state. */
  children?: ReactNode | ((state: DiscountButtonState) => ReactNode)
  /** Called when a click has come to its end. */
  onSettled?: (outcome: DiscountOutcome) => void
}

interface OfferPart {
  kind: Discount
  /** What the part of this kind shows besides, between the preview and the button. */
  more?: (state: ApplyOfferState) => ReactNode
  /** The id of an element in `more` that says which step is next, and what the last one saves. */
  whyId?: string
  words: OfferWords
  props: ApplyOfferProps
  ref: ForwardedRef<HTMLDivElement>
}

/**
 * What every part for a kind of offer is: what it would save or why not, what it saves, one
 * button, and what went wrong.
 */
export function useOfferPart({ kind, words, more, whyId, props, ref }: OfferPart): ReactElement {
  const { offer: name, discount: own, removable = true, children, onSettled, ...native } = props
  const discount = useNamed(own ?? kind, name)
  const offer = useOffer(discount)
  const messages = useMessages(english)
  const previewId = useId()
  const {
    state: buttonState,
    button: buttonProps,
    alert,
  } = useDiscountButton({
    discount,
    input: undefined,
    intent: removable ? 'toggle' : 'apply',
    words: { ...words, label: offer?.label ?? discount.label },
    children,
    onSettled,
  })
  const state = { ...buttonState, offer }
  const content = (
    <>
      {isInteraction(discount.apply) && (
        <OfferPreview id={previewId} state={state} hasSteps={Boolean(whyId)} />
      )}
      {more?.(state)}
      <span data-cd="applied">
        {state.applied.map((applied) => (
          <span key={applied.offer ?? applied.label}>
            {removable && <span data-cd="label">{words.applied}</span>}{' '}
            <span data-cd="saving" data-value={applied.amountMinor}>
              {messages.saving(applied)}
            </span>
          </span>
        ))}
      </span>
      {useRenderedPart(
        'button',
        { 'aria-describedby': whyId ? `${previewId} ${whyId}` : previewId },
        buttonProps,
        state,
      )}
      <span {...alert} />
    </>
  )
  const attributes = {
    'data-cd': 'discount',
    'data-state': state.status,
    'data-offer': offer?.offer,
    'data-refused': offer?.reason,
  }
  return useRenderedPart('div', native, { ref, ...attributes, children: content }, state)
}

const english = { saving }
