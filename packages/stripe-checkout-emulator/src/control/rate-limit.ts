/**
 * So many requests a second: a bucket that holds one second's worth and fills up again evenly.
 * Choice: Stripe says how many there are a second, and that the limiter is a bucket, but not how
 * much that holds.
 *
 * @see https://stripe.com/blog/rate-limiters
 */
export class RateLimit {
  #perSecond: number | null = null
  #left = 0
  /** Epoch milliseconds. */
  #filledAt = 0

  /** Null: no limit. */
  get perSecond(): number | null {
    return this.#perSecond
  }

  set perSecond(perSecond: number | null) {
    this.#perSecond = perSecond
    this.#left = perSecond ?? 0
    this.#filledAt = -Infinity
  }

  /**
   * Takes one request's worth.
   *
   * @param nowMs by the account's clock: one that stands still fills nothing up
   * @returns whether there was any left
   */
  take(nowMs: number): boolean {
    if (this.#perSecond === null) return true
    const passedMs = Math.max(nowMs - this.#filledAt, 0)
    this.#left = Math.min(this.#left + (passedMs * this.#perSecond) / 1000, this.#perSecond)
    this.#filledAt = nowMs
    if (this.#left < 1) return false
    this.#left -= 1
    return true
  }
}
