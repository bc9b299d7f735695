import type { SessionSnapshot } from '../session/snapshot.ts'

/** What is to become of the one discount of a session. */
export type DiscountChange =
  | {
      kind: 'set'
      offer: string
      /** The coupon's name. */
      label: string
      /** Minor units, 1 or more. */
      amountMinor: number
      /** ISO 4217, lower case. */
      currency: string
    }
  | { kind: 'clear' }

/** One change under way: everything that a repetition needs to be the same request. */
export interface DiscountWrite {
  sessionId: string
  /** The shopper's intent: a UUID. */
  intent: string
  change: DiscountChange
}

/** Whether Stripe's session is what the write asked for. */
export function shows({ discount }: SessionSnapshot, { change, intent }: DiscountWrite): boolean {
  if (change.kind === 'clear') return discount === null
  return (
    discount !== null &&
    discount.offer === change.offer &&
    discount.intent === intent &&
    discount.label === change.label &&
    discount.amountMinor === change.amountMinor
  )
}
