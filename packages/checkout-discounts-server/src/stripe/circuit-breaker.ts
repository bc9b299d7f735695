import { InteractionError } from '../interaction-error.ts'

/** Stops asking where nobody answers: the shopper is told at once, and Stripe is left in peace. */
export interface CircuitBreaker {
  /** @throws InteractionError `unavailable` with the time to wait, while it is open */
  run<T>(call: () => Promise<T>): Promise<T>
}

/** So many failures in a row open it. */
const failuresToOpen = 5
const openForMs = 5_000

/**
 * After {@link failuresToOpen} failures in a row it refuses everything for {@link openForMs}; then
 * one call may try, and its outcome closes or opens it again.
 *
 * @param isOutage which errors count
 * @param monotonicMs a clock that nobody sets
 */
export function createCircuitBreaker(
  isOutage: (error: unknown) => boolean,
  monotonicMs: () => number = () => performance.now(),
): CircuitBreaker {
  let failures = 0
  let openUntilMs = 0
  return {
    async run(call) {
      const leftMs = openUntilMs - monotonicMs()
      if (failures >= failuresToOpen) {
        if (leftMs > 0) throw stillOpen(leftMs)
        // One alone tries: the others wait until it knows.
        openUntilMs = monotonicMs() + openForMs
      }
      try {
        const result = await call()
        failures = 0
        return result
      } catch (error) {
        if (!isOutage(error)) failures = 0
        else if (++failures >= failuresToOpen) openUntilMs = monotonicMs() + openForMs
        throw error
      }
    },
  }
}

function stillOpen(leftMs: number): InteractionError {
  return new InteractionError('unavailable', 'Stripe does not answer at the moment.', {
    retryAfterSeconds: Math.ceil(leftMs / 1000),
  })
}
