'use client'

import { useId, useMemo } from 'react'
import type { Discount } from '../discount/define-discount.ts'
import type { DiscountOutcome } from '../discount/discount-error.ts'
import { useCheckoutDiscounts, useDiscountsState } from '../provider/discounts-context.ts'
import { stateOf } from '../provider/discounts-state.ts'
import type { DiscountStatus } from './use-server-discount.ts'

/** A change of the order, as a component sees it. */
export type OrderUpdate<Input> = DiscountStatus & {
  update(input: Input): Promise<DiscountOutcome>
}

/** @param change keep the object the same between renders */
export function useOrderUpdate<Input>(change: Discount<Input>): OrderUpdate<Input> {
  const origin = useId()
  const discounts = useCheckoutDiscounts()
  const { run: _, ...status } = useDiscountsState((state) => stateOf(state, change.id))
  const update = useMemo(
    () => (input: Input) => discounts.run({ discount: change, intent: 'update', input, origin }),
    [discounts, change, origin],
  )
  return { ...status, update }
}
