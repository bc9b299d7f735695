'use client'

import { type FormEvent, forwardRef, type ReactNode, useId, useMemo, useState } from 'react'
import type { Discount } from '../discount/define-discount.ts'
import type { DiscountOutcome } from '../discount/discount-error.ts'
import { type ServerDiscount, useServerDiscount } from '../hooks/use-server-discount.ts'
import { button as english } from '../messages/en/button.ts'
import { errorText } from '../messages/error-text.ts'
import type { PartProps } from '../part/part-props.ts'
import { useRenderedPart } from '../part/use-rendered-part.ts'
import { useMessages } from '../provider/discounts-context.ts'
import {
  PromoCodeContext,
  type PromoCodeState,
  type PromoCodeStatus,
} from './promo-code-context.ts'
import { promoCodeDiscount } from './promo-code-discount.ts'

export type PromoCodeRootProps = PartProps<'form', PromoCodeState> & {
  /**
   * Another definition: another server.
   *
   * @default that of the provider's `server`
   */
  discount?: Discount<string>
  /**
   * How a code is shown once it was sent. The server is sent what was typed.
   *
   * @default without spaces around it, in capitals
   */
  normalize?: (code: string) => string
  /** Called when a code was tried. */
  onSettled?: (outcome: DiscountOutcome) => void
  children?: ReactNode
}

/**
 * Takes a code. Renders a `<form>`; what was typed stays after a refusal, and goes when the code
 * is on.
 *
 * `data-state` has its state in one word: `loading`, `idle`, `pending`, `error`, `unavailable`.
 *
 * @example
 * ```tsx
 * <PromoCode.Root>
 *   <PromoCode.Input />
 *   <PromoCode.Submit />
 *   <PromoCode.Error />
 * </PromoCode.Root>
 * ```
 */
export const PromoCodeRoot = forwardRef<HTMLFormElement, PromoCodeRootProps>(function PromoCodeRoot(
  { discount = promoCodeDiscount, normalize = inCapitals, onSettled, ...props },
  ref,
) {
  const server = useServerDiscount(discount)
  const messages = useMessages(english)
  const errorId = useId()
  const [code, setCode] = useState('')
  const status = statusOf(server)
  const error = server.error ? errorText(server.error, messages) : ''
  const form = useMemo(
    () => ({ status, code, error, errorId, setCode }),
    [status, code, error, errorId],
  )

  const redeem = async (typed: string) => {
    setCode(normalize(typed))
    const outcome = await server.apply(typed)
    if (outcome.ok) setCode('')
    onSettled?.(outcome)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isEmpty = code.trim() === ''
    if (!isEmpty && server.availability === 'ready' && status !== 'pending') void redeem(code)
  }
  const children = (
    <PromoCodeContext.Provider value={form}>{props.children}</PromoCodeContext.Provider>
  )
  const own = { ref, 'data-cd': 'promo-code', 'data-state': status, onSubmit: submit, children }
  return useRenderedPart('form', props, own, form)
})

function inCapitals(code: string): string {
  return code.trim().toUpperCase()
}

function statusOf({ availability, status, error }: ServerDiscount<string>): PromoCodeStatus {
  if (availability === 'loading') return 'loading'
  if (status === 'pending') return 'pending'
  if (availability !== 'ready') return 'unavailable'
  return error ? 'error' : 'idle'
}
