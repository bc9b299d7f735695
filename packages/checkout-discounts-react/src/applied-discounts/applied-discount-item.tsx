'use client'

import { useMemo } from 'react'
import type { AppliedDiscount } from '../checkout/session-view.ts'
import { appliedOf, type Discount } from '../discount/define-discount.ts'
import type { DiscountOutcome } from '../discount/discount-error.ts'
import { offerDiscount } from '../discount/offer-discount.ts'
import { DiscountButton } from '../discount-button/discount-button.tsx'
import { saving } from '../messages/en/order.ts'
import { useMessages } from '../provider/discounts-context.ts'

interface AppliedDiscountItemProps {
  applied: AppliedDiscount
  /** Absent: every offer of the shop can be removed. */
  discounts: readonly Discount[] | undefined
  onRemove: () => void
  onRemoved: (outcome: DiscountOutcome) => void
}

/** One discount that is on, with its saving, and its button where it can be removed. */
export function AppliedDiscountItem({ applied, discounts, ...on }: AppliedDiscountItemProps) {
  const messages = useMessages(english)
  const { offer, label, interaction } = applied
  const mine = useMemo(() => {
    if (discounts) return discounts.find((each) => appliedOf(each, [applied]).length > 0)
    return offer === undefined ? undefined : offerDiscount({ offer, label, interaction })
  }, [discounts, applied, offer, label, interaction])
  return (
    <li data-cd="applied-discount" data-offer={offer}>
      <span data-cd="label">{label}</span>
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
