'use client'

import type { AppliedDiscount } from '../checkout/session-view.ts'
import { appliedOf, type Discount } from '../discount/define-discount.ts'
import type { DiscountOutcome } from '../discount/discount-error.ts'
import { DiscountButton } from '../discount-button/discount-button.tsx'
import { saving } from '../messages/en/order.ts'
import { useDiscountsState, useMessages } from '../provider/discounts-context.ts'

interface AppliedDiscountItemProps {
  applied: AppliedDiscount
  discounts: readonly Discount[]
  onRemove: () => void
  onRemoved: (outcome: DiscountOutcome) => void
}

/** One discount that is on, with its saving, and its button where it can be removed. */
export function AppliedDiscountItem({ applied, discounts, ...on }: AppliedDiscountItemProps) {
  const labels = useDiscountsState((state) => state.labels)
  const messages = useMessages(english)
  const mine = discounts.find(
    (discount) => appliedOf(discount, labels[discount.id], [applied]).length > 0,
  )
  return (
    <li data-cd="applied-discount">
      <span data-cd="label">{applied.label}</span>
      <span data-cd="saving" data-value={applied.amountMinor}>
        {messages.saving(applied)}
      </span>
      {mine?.remove && (
        <DiscountButton
          discount={mine}
          intent="remove"
          onClick={on.onRemove}
          onSettled={on.onRemoved}
        />
      )}
    </li>
  )
}

const english = { saving }
