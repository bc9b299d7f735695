'use client'

import { forwardRef, type ReactNode } from 'react'
import { promoCode } from '../messages/en/promo-code.ts'
import type { PartProps } from '../part/part-props.ts'
import { useRenderedPart } from '../part/use-rendered-part.ts'
import { useMessages } from '../provider/discounts-context.ts'
import { type PromoCodeState, usePromoCodeForm } from './promo-code-context.ts'

export type PromoCodeSubmitProps = PartProps<'button', PromoCodeState> & {
  /** In place of the messages' own words. */
  children?: ReactNode
}

/**
 * Tries the code. Renders a `<button>`, of type `submit` save while a code is tried: then it only
 * pretends to be disabled, and keeps the focus.
 */
export const PromoCodeSubmit = forwardRef<HTMLButtonElement, PromoCodeSubmitProps>(
  function PromoCodeSubmit({ children, ...props }, ref) {
    const form = usePromoCodeForm()
    const { status } = form
    const messages = useMessages(english).promoCode
    const isDisabled = status !== 'idle' && status !== 'error'
    const own = {
      ref,
      type: isDisabled ? 'button' : 'submit',
      'data-cd': 'button',
      'data-state': status,
      'aria-disabled': isDisabled || undefined,
      children: children ?? (status === 'pending' ? messages.applying : messages.apply),
    }
    return useRenderedPart('button', props, own, form)
  },
)

const english = { promoCode }
