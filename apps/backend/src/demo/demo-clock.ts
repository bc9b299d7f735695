/** The shop's time, which a developer may move to see what the shop does later. */
export interface DemoClock {
  /** Epoch milliseconds. */
  now(): number
  /** @param aheadMs how far ahead of the machine's clock, milliseconds; 0: with it */
  setAhead(aheadMs: number): void
}

/** @param machine epoch milliseconds */
export function createDemoClock(machine: () => number): DemoClock {
  let ahead = 0
  return {
    now: () => machine() + ahead,
    setAhead(aheadMs) {
      ahead = aheadMs
    },
  }
}
