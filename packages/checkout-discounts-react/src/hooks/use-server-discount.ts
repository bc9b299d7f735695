'use client'

import { useId, useMemo } from 'react'
import type { Availability } from '../checkout/availability.ts'
import type { AppliedDiscount } from '../checkout/session-view.ts'
import { appliedOf, type Discount, isInteraction } from '../discount/define-discount.ts'
import type { DiscountError, DiscountOutcome } from '../discount/discount-error.ts'
import type { Intent } from '../discount/discount-state.ts'
import {
  useCheckoutDiscounts,
  useDiscountsState,
  useFollowing,
} from '../provider/discounts-context.ts'
import { stateOf } from '../provider/discounts-state.ts'

/** A discount as a component sees it: where it stands, and what can be asked for. */
export type ServerDiscount<Input = void> = DiscountStatus & {
  /** Whether it can be asked for at all. */
  availability: Availability
  /** What is on of it; empty: it is not on. */
  applied: readonly AppliedDiscount[]
  /** Whether the last click came from this use of the hook. */
  startedHere: boolean
  /** Asks the server for it. While it is pending, a second call shares the first one's outcome. */
  apply(input: Input): Promise<DiscountOutcome>
  /** Asks the server to take it off. */
  remove(): Promise<DiscountOutcome>
  /** Reads the Checkout Session again, after `refresh_failed`. */
  resync(): Promise<DiscountOutcome>
  /** Forgets what came of the last click; a late result of it is ignored. */
  reset(): void
}

/** What came of the last click. */
export type DiscountStatus =
  | { status: 'idle'; intent: undefined; error: undefined }
  | { status: 'pending' | 'success'; intent: Intent; error: undefined }
  | { status: 'error'; intent: Intent; error: DiscountError }

/**
 * One discount of the shop's server. Two uses with the same discount share its state.
 *
 * @param discount its definition; keep the object the same between renders
 *
 * @returns where it stands, and `apply`, `remove`, `resync`, `reset`. The first three resolve to
 *   `{ok: true}` or `{ok: false, error}` and never reject.
 *
 * @throws outside of a `<DiscountsProvider>`
 *
 * @see https://docs.stripe.com/payments/advanced/dynamically-update-discounts
 *
 * @example
 * ```tsx
 * function FirstOrder() {
 *   const { status, error, apply } = useServerDiscount(firstOrder)
 *   return <button onClick={() => void apply()}>{status === 'pending' ? '…' : 'First order'}</button>
 * }
 * ```
 */
export function useServerDiscount<Input = void>(discount: Discount<Input>): ServerDiscount<Input> {
  const origin = useId()
  const discounts = useCheckoutDiscounts()
  const { run, ...status } = useDiscountsState((page) => stateOf(page, discount.id))
  const availability = useDiscountsState((page) => page.availability)
  const all = useDiscountsState((page) => page.applied)
  useFollowing(isInteraction(discount.apply) ? 'applied' : undefined)

  const actions = useMemo(() => {
    const { id } = discount
    return {
      apply: (input: Input) => discounts.run({ discount, intent: 'apply', input, origin }),
      remove: () => discounts.run({ discount, intent: 'remove', origin }),
      resync: () => discounts.run({ discount, intent: 'resync', origin }),
      reset: () => discounts.reset(id),
    }
  }, [discounts, discount, origin])

  return {
    ...status,
    ...actions,
    availability,
    applied: useMemo(() => appliedOf(discount, all), [discount, all]),
    startedHere: run?.origin === origin,
  }
}
