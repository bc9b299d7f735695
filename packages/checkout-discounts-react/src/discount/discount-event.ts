import type { RefusalReason } from 'checkout-discounts-contract'
import type { DiscountErrorCode, DiscountOutcome } from './discount-error.ts'
import type { Intent, Run } from './discount-state.ts'

/** One step of a discount, for a shop's own statistics. Holds no code typed and no session id. */
export interface DiscountEvent {
  type:
    | 'discount_started'
    | 'discount_applied'
    | 'discount_removed'
    | 'discount_refused'
    | 'discount_failed'
    | 'discount_not_reflected'
    | 'order_updated'
    | 'total_refreshed'
  /** The discount's id. */
  discount: string
  intent: Intent
  /** Milliseconds since the click. */
  durationMs: number
  code?: DiscountErrorCode | undefined
  reason?: RefusalReason | undefined
  /** HTTP status. */
  status?: number | undefined
  /** What all discounts save now, in minor units; where it ended well. */
  savedMinor?: number | undefined
}

export function startOf({ discount, intent }: Run): DiscountEvent {
  return { type: 'discount_started', discount: discount.id, intent, durationMs: 0 }
}

export function endOf(
  { discount, intent }: Run,
  outcome: DiscountOutcome,
  durationMs: number,
  savedMinor: number | undefined,
): DiscountEvent {
  const step = { discount: discount.id, intent, durationMs }
  if (outcome.ok) return { type: succeeded[intent], ...step, savedMinor }
  const { code, reason, status } = outcome.error
  return { type: failed[code as 'rejected'] ?? 'discount_failed', ...step, code, reason, status }
}

const succeeded = {
  apply: 'discount_applied',
  remove: 'discount_removed',
  update: 'order_updated',
  resync: 'total_refreshed',
} as const

const failed = { rejected: 'discount_refused', not_reflected: 'discount_not_reflected' } as const
