/** The longest that timers can wait: 24.8 days. What is longer, they do not wait for at all. */
const longestMs = 2 ** 31 - 1

/** Holds an answer back. At 0 nothing is waited for, not even a microtask: test before calling. */
export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, Math.min(ms, longestMs))
  })
}
