'use client'

import { type ChangeEvent, forwardRef } from 'react'
import { promoCode } from '../messages/en/promo-code.ts'
import type { PartProps } from '../part/part-props.ts'
import { useRenderedPart } from '../part/use-rendered-part.ts'
import { useMessages } from '../provider/discounts-context.ts'
import { type PromoCodeState, usePromoCodeForm } from './promo-code-context.ts'

export type PromoCodeInputProps = PartProps<'input', PromoCodeState>

/**
 * The field for the code. Renders an `<input>`, which is named by the messages until a
 * `<label htmlFor>` or `aria-label` names it. While a code is tried it is read-only, not disabled,
 * so that it keeps the focus. `data-invalid` is there after a refusal.
 */
export const PromoCodeInput = forwardRef<HTMLInputElement, PromoCodeInputProps>(
  function PromoCodeInput(props, ref) {
    const form = usePromoCodeForm()
    const { code, status, error, errorId } = form
    const messages = useMessages(english).promoCode
    const own = {
      ref,
      type: 'text',
      'data-cd': 'promo-input',
      'data-state': status,
      'data-invalid': error ? '' : undefined,
      'aria-label': props.id || props['aria-labelledby'] ? undefined : messages.label,
      'aria-invalid': error ? true : undefined,
      'aria-describedby': error ? errorId : undefined,
      autoComplete: 'off',
      autoCapitalize: 'characters',
      spellCheck: false,
      enterKeyHint: 'done',
      maxLength: 64,
      readOnly: status === 'pending' || undefined,
      value: code,
      onChange: (event: ChangeEvent<HTMLInputElement>) => form.setCode(event.target.value),
    }
    return useRenderedPart('input', { placeholder: messages.label, ...props }, own, form)
  },
)

const english = { promoCode }
