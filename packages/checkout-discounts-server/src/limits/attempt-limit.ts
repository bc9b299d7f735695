import { createExpiringMap } from '../ledger/expiring-map.ts'

/** So many failures in a while, and no more: against guessing. Only failures count. */
export interface AttemptLimit {
  /** Milliseconds until this key may try again; 0: now. */
  blockedForMs(key: string): number
  /**
   * One more failure. Count it before anything is awaited, so that a burst gets no further.
   *
   * @returns takes this one back, where the attempt did not fail in the end. The others stay: who
   * has one right code could go on guessing.
   */
  fail(key: string): () => void
}

/**
 * @param options.limit failures that a key may have within the window; 1 or more. Default: 8
 * @param options.windowMs milliseconds, sliding. Default: 10 minutes
 * @param options.clock epoch milliseconds. Default: the machine's
 * @param options.size keys that are remembered at most: those that failed last. Default: 10,000
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Authentication_Cheat_Sheet.html#login-throttling
 *
 * @example
 * ```ts
 * const guesses = createAttemptLimit({ limit: 8, windowMs: 10 * 60_000 })
 * if (guesses.blockedForMs(ownerId) === 0 && !isRight(code)) guesses.fail(ownerId)
 * ```
 */
export function createAttemptLimit(
  options: { limit?: number; windowMs?: number; clock?: () => number; size?: number } = {},
): AttemptLimit {
  const { limit = 8, windowMs = 10 * 60_000, clock = Date.now, size = 10_000 } = options
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError('limit: expected 1 or more.')
  /** When a key failed, epoch milliseconds, the last `limit` times. */
  const failures = createExpiringMap<readonly { readonly atMs: number }[]>({
    limit: size,
    lifetimeMs: windowMs,
    clock,
  })
  return {
    blockedForMs(key) {
      const firstOfLast = failures.get(key)?.at(-limit)
      return firstOfLast ? Math.max(0, firstOfLast.atMs + windowMs - clock()) : 0
    },
    fail(key) {
      const failure = { atMs: clock() }
      failures.set(key, [...(failures.get(key) ?? []), failure].slice(-limit))
      return () => {
        const others = (failures.get(key) ?? []).filter((other) => other !== failure)
        failures.set(key, others)
      }
    },
  }
}
