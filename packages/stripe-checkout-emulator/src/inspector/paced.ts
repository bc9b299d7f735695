/** Many changes come together: one look shows them all. */
const gatherMs = 30
/** How long it rests between two looks, so that a busy server is not kept busy by being watched. */
const restMs = 250

/**
 * Runs something soon after it is asked for: once for all who ask meanwhile, and never twice at
 * the same time.
 *
 * @param run never rejects
 */
export function paced(run: () => Promise<void>): () => void {
  let isDue = false
  let isAtWork = false

  async function work(): Promise<void> {
    isAtWork = true
    await pause(gatherMs)
    while (isDue) {
      isDue = false
      await run()
      await pause(restMs)
    }
    isAtWork = false
  }

  return () => {
    isDue = true
    if (!isAtWork) void work()
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
