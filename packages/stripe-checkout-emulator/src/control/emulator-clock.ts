/** The time of one account. */
export interface EmulatorClock {
  /** Epoch milliseconds. */
  readonly nowMs: number
  readonly isFrozen: boolean
  /**
   * Stands still, until it is advanced or runs again.
   *
   * @param at epoch milliseconds, or a date; default: now
   * @throws RangeError for what is no time
   */
  freeze(at?: Date | number): void
  /**
   * Moves on: sessions expire, webhooks are tried again, each in its order and at its time.
   *
   * @param ms milliseconds
   * @throws RangeError for a negative number, or none
   */
  advance(ms: number): void
  /** Goes on from the time it shows. */
  run(): void
  /** Shows the machine's time again. */
  reset(): void
}
