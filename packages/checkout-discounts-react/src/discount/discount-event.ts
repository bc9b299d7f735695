import type { RefusalReason } from 'checkout-discounts-contract'
import type { DiscountErrorCode, DiscountOutcome } from './discount-error.ts'
import type { Intent } from './discount-state.ts'

/** One step of a discount, for a shop's own statistics. Holds no code typed and no session id. */
export interface DiscountEvent {
  type:
    | 'discount_started'
    | 'discount_applied'
    | 'discount_removed'
    | 'discount_refused'
    | 'discount_failed'
    | 'discount_not_reflected'
    | 'total_refreshed'
  /** The discount's id. */
  discount: string
  intent: Intent
  /** Milliseconds since the click. */
  durationMs: number
  code?: DiscountErrorCode
  reason?: RefusalReason
  /** HTTP status. */
  status?: number
  /** What all discounts save now, in minor units. */
  savedMinor?: number
}

export function eventOf(
  outcome: DiscountOutcome,
  run: { discount: string; intent: Intent; durationMs: number; savedMinor: number | undefined },
): DiscountEvent {
  const { discount, intent, durationMs, savedMinor } = run
  if (outcome.ok) {
    const saved = savedMinor === undefined ? {} : { savedMinor }
    return { type: succeeded[intent], discount, intent, durationMs, ...saved }
  }
  const { code, reason, status } = outcome.error
  return {
    type: failed[code as keyof typeof failed] ?? 'discount_failed',
    discount,
    intent,
    durationMs,
    code,
    ...(reason && { reason }),
    ...(status && { status }),
  }
}

const succeeded = {
  apply: 'discount_applied',
  remove: 'discount_removed',
  resync: 'total_refreshed',
} as const

const failed = { rejected: 'discount_refused', not_reflected: 'discount_not_reflected' } as const
