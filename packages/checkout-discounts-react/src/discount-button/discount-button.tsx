'use client'

import { type ForwardedRef, forwardRef, type ReactElement, type ReactNode, type Ref } from 'react'
import type { Discount } from '../discount/define-discount.ts'
import type { DiscountOutcome } from '../discount/discount-error.ts'
import type { PartProps } from '../part/part-props.ts'
import { useRenderedPart } from '../part/use-rendered-part.ts'
import type { ButtonIntent, DiscountButtonState } from './discount-button-state.ts'
import { useDiscountButton } from './use-discount-button.ts'

export type DiscountButtonProps<Input = void> = PartProps<'button', DiscountButtonState> & {
  discount: Discount<Input>
  /**
   * What a click asks for; `toggle` applies what is off and removes what is on.
   *
   * @default 'apply'
   */
  intent?: ButtonIntent
  /** The label, or a function that makes it from the state. */
  children?: ReactNode | ((state: DiscountButtonState) => ReactNode)
  /** Called when a click of this button has come to its end. */
  onSettled?: (outcome: DiscountOutcome) => void
} & ([Input] extends [void]
    ? { input?: never }
    : { /** What the discount's `body` is made from. */ input: Input })

/**
 * A button that applies or removes a discount, and says beside it what went wrong.
 * Renders a `<button>` and a `<span role="alert">`.
 *
 * While a change is pending it is not disabled, so that it keeps the focus: it says
 * `aria-disabled`, and does nothing. `data-state` has its state in one word (`loading`, `idle`,
 * `pending`, `applied`, `error`, `unavailable`), `data-intent` what a click asks for.
 *
 * @example
 * ```tsx
 * <DiscountButton discount={firstOrder} className="button" />
 * ```
 */
export const DiscountButton = forwardRef(DiscountButtonWithRef) as <Input = void>(
  props: DiscountButtonProps<Input> & { ref?: Ref<HTMLButtonElement> },
) => ReactElement

function DiscountButtonWithRef(props: DiscountButtonProps, ref: ForwardedRef<HTMLButtonElement>) {
  const { discount, input, intent = 'apply', children, onSettled, type, ...native } = props
  const { state, button, alert } = useDiscountButton({
    discount,
    input,
    intent,
    children,
    type,
    onSettled,
  })
  return (
    <>
      {useRenderedPart('button', native, { ...button, ref }, state)}
      <span {...alert} />
    </>
  )
}
