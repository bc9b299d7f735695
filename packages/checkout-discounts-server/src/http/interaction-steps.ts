import type { Interaction } from 'checkout-discounts-contract'
import { InteractionError } from '../interaction-error.ts'

/**
 * The four steps of Stripe's guide.
 *
 * @see https://docs.stripe.com/payments/advanced/dynamically-update-discounts
 */
export type StepName = 'retrieve' | 'validate' | 'recompute' | 'update'

/** One step of an interaction that is over, for the shop's log. */
export interface InteractionStep {
  readonly requestId: string
  readonly interaction: Interaction
  readonly step: StepName
  readonly durationMs: number
  /** `ok`, or the code of the error that ended it. */
  readonly outcome: string
}

/** Measures what an interaction does, and tells who listens. */
export interface StepClock {
  readonly requestId: string
  run<T>(step: StepName, work: () => Promise<T>): Promise<T>
  /** For the answer's `Server-Timing` header. */
  serverTiming(): string
}

export function startSteps(options: {
  requestId: string
  interaction: Interaction
  onStep: (step: InteractionStep) => void
}): StepClock {
  const { requestId, interaction, onStep } = options
  const totals = new Map<StepName, number>()
  const startedAt = performance.now()
  return {
    requestId,
    async run(step, work) {
      const begunAt = performance.now()
      let outcome = 'ok'
      try {
        return await work()
      } catch (error) {
        outcome = error instanceof InteractionError ? error.code : 'internal'
        throw error
      } finally {
        const durationMs = performance.now() - begunAt
        totals.set(step, (totals.get(step) ?? 0) + durationMs)
        onStep({ requestId, interaction, step, durationMs, outcome })
      }
    },
    serverTiming() {
      const steps = [...totals, ['total', performance.now() - startedAt] as const]
      return steps.map(([name, ms]) => `${name};dur=${ms.toFixed(1)}`).join(', ')
    },
  }
}
