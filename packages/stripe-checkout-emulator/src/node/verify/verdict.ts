import type { Call } from './call.ts'

export interface Verdict {
  status: 'failed' | 'not tried' | 'ok'
  /** What was seen that says so, in one sentence. */
  reason: string
}

/**
 * Judges what was seen of one call.
 *
 * @param usual the first call, with nothing unusual about it; of that call itself, the same
 */
export type Check = (call: Call, usual: Call) => Verdict

export const ok = (reason: string): Verdict => ({ status: 'ok', reason })
export const failed = (reason: string): Verdict => ({ status: 'failed', reason })
export const notTried = (reason: string): Verdict => ({ status: 'not tried', reason })

/** Nothing can be said by comparison with a request that came to nothing. */
export const needsDiscount = (): Verdict =>
  notTried('it needs an endpoint whose usual request takes something off')
