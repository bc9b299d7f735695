'use client'

import { forwardRef } from 'react'
import type { PartProps } from '../part/part-props.ts'
import { useRenderedPart } from '../part/use-rendered-part.ts'
import { type PromoCodeState, usePromoCodeForm } from './promo-code-context.ts'

export type PromoCodeErrorProps = PartProps<'span', PromoCodeState>

/** Why a code was refused. Renders a `<span role="alert">`, which is there from the start. */
export const PromoCodeError = forwardRef<HTMLSpanElement, PromoCodeErrorProps>(
  function PromoCodeError(props, ref) {
    const form = usePromoCodeForm()
    const own = { ref, role: 'alert', id: form.errorId, 'data-cd': 'error', children: form.error }
    return useRenderedPart('span', props, own, form)
  },
)
