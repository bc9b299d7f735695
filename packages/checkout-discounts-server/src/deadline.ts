import { InteractionError } from './interaction-error.ts'

/** The time that one interaction may take, its waits on Stripe and on the shop's ports included. */
export interface Deadline {
  /** Milliseconds, 0 or more. */
  leftMs(): number
  /**
   * Settles as the promise does, or rejects when the time is up.
   *
   * @param limitMs for this wait alone; never more than what is left
   * @throws InteractionError `unavailable`
   */
  within<T>(promise: Promise<T>, limitMs?: number): Promise<T>
}

/** @param totalMs milliseconds from now */
export function startDeadline(totalMs: number): Deadline {
  // Not the shop's clock: that one may be set, and it may be frozen in a test.
  const end = performance.now() + totalMs
  const leftMs = () => Math.max(0, end - performance.now())
  return {
    leftMs,
    within(promise, limitMs = Infinity) {
      return withinMs(promise, Math.min(limitMs, leftMs()))
    },
  }
}

async function withinMs<T>(promise: Promise<T>, limitMs: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new InteractionError('unavailable', 'No answer in time.'))
    }, limitMs)
  })
  try {
    return await Promise.race([promise, timeUp])
  } finally {
    clearTimeout(timer)
  }
}
