/** Long enough to type on, short enough not to be waited for. */
const settleMs = 300

export interface LatestSender<Value> {
  /** What is to be sent once it has been left alone for a moment; null: nothing. */
  offer(value: Value | null): void
  /** Takes note of what the session has already. */
  know(value: Value): void
  /** Sends at once what is waiting. */
  flush(): void
}

/**
 * Sends the latest of values that follow each other quickly, and none twice.
 *
 * @param send Answers whether it could be sent; what could not waits for the next `flush`.
 */
export function createLatestSender<Value>(send: (value: Value) => boolean): LatestSender<Value> {
  let known: string | null = null
  let waiting: Value | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush() {
    clearTimeout(timer)
    if (waiting === null || !send(waiting)) return
    known = JSON.stringify(waiting)
    waiting = null
  }

  return {
    flush,
    know(value) {
      known = JSON.stringify(value)
    },
    offer(value) {
      clearTimeout(timer)
      waiting = JSON.stringify(value) === known ? null : value
      if (waiting !== null) timer = setTimeout(flush, settleMs)
    },
  }
}
