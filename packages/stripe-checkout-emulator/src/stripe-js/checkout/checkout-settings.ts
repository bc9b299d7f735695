import type { Train } from '../wire.ts'
import type { Challenge } from './challenge.ts'

/** How this checkout behaves where Stripe leaves it open, or where a test needs it otherwise. */
export interface CheckoutSettings {
  /** How long the function given to `runServerUpdate` may take, in milliseconds. */
  timeoutMs: number
  /** Stripe's pages disagree on what a time-out does. */
  onServerUpdateTimeout: 'reject' | 'resolve'
  /** Whether `canConfirm` is false while a server update is queued or runs. */
  blocksWhilePending: boolean
  train: Train
  /** BCP 47 */
  locale: string
  /** Asks the shopper to authenticate a payment. */
  challenge: Challenge
  /** Leaves the page. */
  redirect: (url: string) => void
}
