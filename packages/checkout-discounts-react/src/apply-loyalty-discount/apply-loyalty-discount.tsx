'use client'

import { forwardRef, type ReactNode } from 'react'
import type { Discount } from '../discount/define-discount.ts'
import type { DiscountOutcome } from '../discount/discount-error.ts'
import type { DiscountButtonState } from '../discount-button/discount-button-state.ts'
import { useDiscountButton } from '../discount-button/use-discount-button.ts'
import { loyalty } from '../messages/en/loyalty.ts'
import { saving } from '../messages/en/order.ts'
import type { PartProps } from '../part/part-props.ts'
import { renderPart } from '../part/render-part.ts'
import { useMessages } from '../provider/discounts-context.ts'
import { loyaltyDiscount } from './loyalty-discount.ts'

export type ApplyLoyaltyDiscountProps = PartProps<'div', DiscountButtonState> & {
  /**
   * Another definition: another server, or another name of the coupon.
   *
   * @default loyaltyDiscount
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

/**
 * Asks the shop for the loyalty discount, and shows the saving once it is on.
 * Renders a `<div>` with one `<button>`, which stays the same element and keeps the focus.
 *
 * @example
 * ```tsx
 * <ApplyLoyaltyDiscount />
 * ```
 */
export const ApplyLoyaltyDiscount = forwardRef<HTMLDivElement, ApplyLoyaltyDiscountProps>(
  function ApplyLoyaltyDiscount(props, ref) {
    const { discount = loyaltyDiscount, removable = true, children, onSettled, ...native } = props
    const messages = useMessages(english)
    const { state, button, alert } = useDiscountButton({
      discount,
      input: undefined,
      intent: removable ? 'toggle' : 'apply',
      words: messages.loyalty,
      children,
      onSettled,
    })
    const content = (
      <>
        <span data-cd="applied">
          {state.applied.map((applied) => (
            <span key={applied.label}>
              {removable && <span data-cd="label">{messages.loyalty.applied}</span>}{' '}
              <span data-cd="saving" data-value={applied.amountMinor}>
                {messages.saving(applied)}
              </span>
            </span>
          ))}
        </span>
        {renderPart('button', {}, button, state)}
        <span {...alert} />
      </>
    )
    const own = { ref, 'data-cd': 'discount', 'data-state': state.status, children: content }
    return renderPart('div', native, own, state)
  },
)

const english = { loyalty, saving }
