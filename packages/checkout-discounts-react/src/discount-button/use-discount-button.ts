'use client'

import { type ButtonHTMLAttributes, type ReactNode, useId } from 'react'
import type { Discount } from '../discount/define-discount.ts'
import type { DiscountOutcome } from '../discount/discount-error.ts'
import { useServerDiscount } from '../hooks/use-server-discount.ts'
import { button as english } from '../messages/en/button.ts'
import { errorText } from '../messages/error-text.ts'
import type { ElementProps } from '../part/part-props.ts'
import { useMessages } from '../provider/discounts-context.ts'
import { buttonLabel, type DiscountWords } from './button-label.ts'
import {
  type ButtonIntent,
  type DiscountButtonState,
  discountButtonState,
} from './discount-button-state.ts'

export interface DiscountButtonOptions<Input> {
  discount: Discount<Input>
  input: Input
  /** What a click asks for; `toggle` applies what is off and removes what is on. */
  intent: ButtonIntent
  /** Words other than the discount's own. */
  words?: Partial<DiscountWords> | undefined
  /** In place of the words. */
  children?: ReactNode | ((state: DiscountButtonState) => ReactNode)
  type?: ButtonHTMLAttributes<HTMLButtonElement>['type']
  onSettled?: ((outcome: DiscountOutcome) => void) | undefined
}

export interface DiscountButtonParts {
  state: DiscountButtonState
  /** Props of the button. */
  button: ElementProps
  /** Props of the element beside it that says what went wrong. It has to be there from the start. */
  alert: { role: 'alert'; id: string; 'data-cd': string; children: string }
}

/** What every button of a discount does, whatever it looks like. */
export function useDiscountButton<Input>(
  options: DiscountButtonOptions<Input>,
): DiscountButtonParts {
  const { discount, input, intent, words, children, type = 'button', onSettled } = options
  const server = useServerDiscount(discount)
  const messages = useMessages(english)
  const errorId = useId()

  const state = discountButtonState(server, intent)
  const error = state.error ? errorText(state.error, messages) : ''
  const { label } = discount
  const { text, name } = buttonLabel(
    state,
    { label, apply: messages.apply({ label }), applied: messages.applied({ label }), ...words },
    messages,
  )

  const ask = () => {
    if (state.intent === 'resync') return server.resync()
    return state.intent === 'remove' ? server.remove() : server.apply(input)
  }
  return {
    state,
    button: {
      // Enter in a form must not submit it while the button only pretends to be disabled.
      type: state.isDisabled ? 'button' : type,
      'data-cd': 'button',
      'data-state': state.status,
      'data-intent': state.intent,
      'aria-disabled': state.isDisabled || undefined,
      'aria-describedby': error ? errorId : undefined,
      'aria-label': children === undefined ? name : undefined,
      onClick: () => {
        if (!state.isDisabled) void ask().then(onSettled)
      },
      children: typeof children === 'function' ? children(state) : (children ?? text),
    },
    alert: { role: 'alert', id: errorId, 'data-cd': 'error', children: error },
  }
}
