'use client'

import { forwardRef, type ReactNode } from 'react'
import type { AppliedDiscount } from '../checkout/session-view.ts'
import type { Discount } from '../discount/define-discount.ts'
import { useAppliedDiscounts } from '../hooks/use-applied-discounts.ts'
import { discounts as english } from '../messages/en/order.ts'
import type { PartProps } from '../part/part-props.ts'
import { useRenderedPart } from '../part/use-rendered-part.ts'
import { useMessages } from '../provider/discounts-context.ts'
import { AppliedDiscountItem } from './applied-discount-item.tsx'
import { useFocusAfterRemoval } from './focus-after-removal.ts'

export interface AppliedDiscountsState {
  applied: readonly AppliedDiscount[]
}

export type AppliedDiscountsProps = PartProps<'section', AppliedDiscountsState> & {
  /**
   * The discounts that the shopper can remove here. Others are shown without a button.
   *
   * @default every offer of the provider's `server`
   */
  discounts?: readonly Discount[]
  /** What stands there when no discount is on. */
  empty?: ReactNode
}

/**
 * The discounts that are on the order, with a button to remove each. Renders a `<section>` with a
 * `<ul>`; it takes the focus when its last discount is removed.
 *
 * @example
 * ```tsx
 * <AppliedDiscounts empty={null} />
 * ```
 */
export const AppliedDiscounts = forwardRef<HTMLElement, AppliedDiscountsProps>(
  function AppliedDiscounts({ discounts, empty, ...props }, ref) {
    const applied = useAppliedDiscounts()
    const messages = useMessages(english)
    const { region, noteRemoval } = useFocusAfterRemoval(ref, applied.length)
    const isEmpty = applied.length === 0
    const emptyText = empty === undefined ? messages.noDiscounts : empty

    const items = applied.map((one, index) => (
      <AppliedDiscountItem
        key={one.offer ?? one.label}
        applied={one}
        discounts={discounts}
        onRemove={() => noteRemoval(index)}
        onRemoved={({ ok }) => ok || noteRemoval(undefined)}
      />
    ))
    const own = {
      ref: region,
      'data-cd': 'applied-discounts',
      'data-empty': isEmpty ? '' : undefined,
      'aria-label': props['aria-labelledby'] ? undefined : messages.discounts,
      tabIndex: -1,
      children: isEmpty ? <p data-cd="empty">{emptyText}</p> : <AppliedList>{items}</AppliedList>,
    }
    return useRenderedPart('section', props, own, { applied })
  },
)

function AppliedList({ children }: { children: ReactNode }) {
  // oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari takes a list without markers for none
  return <ul role="list">{children}</ul>
}
