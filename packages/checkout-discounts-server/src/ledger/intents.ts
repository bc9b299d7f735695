import type { ErrorCode } from 'checkout-discounts-contract'
import { InteractionError } from '../interaction-error.ts'
import { createExpiringMap } from './expiring-map.ts'

/** One intent of one shopper, as the page names it. */
interface Intent {
  ownerId: string
  /** A UUID. */
  key: string
  /** What was asked: the same key with another one is a conflict. */
  fingerprint: string
}

/** Does each intent once, however often it is sent. */
export interface Intents<T> {
  /**
   * Runs, or joins the run that is under way, or gives the answer of the one that is over.
   * After a run that ended in doubt, by a fault or too early, the next one tries again.
   *
   * @throws InteractionError `conflict`
   */
  once(intent: Intent, run: () => Promise<T>): Promise<T>
}

const limit = 10_000
const lifetimeMs = 24 * 60 * 60 * 1000

/** @param clock epoch milliseconds */
export function createIntents<T>(clock: () => number): Intents<T> {
  const runs = createExpiringMap<{ fingerprint: string; result?: Promise<T> }>({
    limit,
    lifetimeMs,
    clock,
  })
  return {
    async once({ ownerId, key, fingerprint }, run) {
      const id = `${ownerId} ${key}`
      const known = runs.get(id)
      if (known && known.fingerprint !== fingerprint) {
        throw new InteractionError(
          'conflict',
          'This Idempotency-Key was first used with another body.',
        )
      }
      if (known?.result) return known.result
      const result = run()
      runs.set(id, { fingerprint, result })
      try {
        return await result
      } catch (error) {
        if (!isDefinitive(error)) runs.set(id, { fingerprint })
        throw error
      }
    },
  }
}

const passing = new Set<ErrorCode>(['unavailable', 'internal', 'rate_limited'])

function isDefinitive(error: unknown): boolean {
  return error instanceof InteractionError && !passing.has(error.code)
}
