/** Holds an answer back. At 0 nothing is waited for, not even a microtask: test before calling. */
export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
