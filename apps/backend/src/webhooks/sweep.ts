import { type SettlementOptions, settleUnsettled } from 'checkout-discounts-server'

/** Looks again and again after checkouts that are over and of which no webhook came. */
export interface Sweep {
  /**
   * Begins no further run, and waits for the one that is under way.
   *
   * @param timeoutMs and no longer than this, milliseconds
   */
  stop(timeoutMs: number): Promise<void>
}

/** @param intervalMs between two runs, milliseconds. Default: a minute */
export function startSweep(settlement: SettlementOptions, intervalMs = 60_000): Sweep {
  let after: string | null = null
  let running: Promise<void> | undefined
  async function sweep(): Promise<void> {
    try {
      after = (await settleUnsettled({ ...settlement, after })).next
    } catch (error) {
      settlement.onError?.(error, null)
    } finally {
      running = undefined
    }
  }
  const timer = setInterval(() => {
    running ??= sweep()
  }, intervalMs)
  timer.unref()
  return {
    async stop(timeoutMs) {
      clearInterval(timer)
      const { promise: tooLong, resolve } = Promise.withResolvers<void>()
      const limit = setTimeout(resolve, timeoutMs)
      await Promise.race([running, tooLong])
      clearTimeout(limit)
    },
  }
}
