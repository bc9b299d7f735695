/** How this checkout behaves where Stripe leaves it open, or where a test needs it otherwise. */
export interface CheckoutSettings {
  /** How long the function given to `runServerUpdate` may take, in milliseconds. */
  timeoutMs: number
  /** Stripe's pages disagree on what a time-out does. */
  onServerUpdateTimeout: 'reject' | 'resolve'
  /** Whether `canConfirm` is false while a server update is queued or runs. */
  blocksWhilePending: boolean
  /** BCP 47 */
  locale: string
  /** Leaves the page. */
  redirect: (url: string) => void
}
