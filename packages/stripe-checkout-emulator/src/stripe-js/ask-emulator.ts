import type { WireError } from './wire.ts'

/** The emulator's refusal, with those of Stripe's fields that an action looks at. */
export class EmulatorRefusal extends Error {
  readonly type: string
  readonly code: string | null
  readonly declineCode: string | null
  /** The subtotal that a promotion code needs, where it was not reached. */
  readonly minimum: { amountMinor: number; currency: string } | null
  /** All of it, as the emulator said it. */
  readonly error: WireError['error']

  constructor(error: WireError['error']) {
    const { type, message, code, decline_code, minimum_amount, minimum_amount_currency } = error
    super(message)
    this.error = error
    this.type = type
    this.code = code ?? null
    this.minimum =
      minimum_amount === undefined || minimum_amount_currency === undefined
        ? null
        : { amountMinor: minimum_amount, currency: minimum_amount_currency }
    this.declineCode = decline_code ?? null
  }
}

/**
 * Asks one question of the emulator.
 *
 * @throws EmulatorRefusal; or what `fetch` rejects with
 */
export type AskEmulator = <Answer>(path: string, question: object) => Promise<Answer>

/** @param apiBase origin of the emulator's API */
export function createAskEmulator(apiBase: string, fetchAnswer: typeof fetch): AskEmulator {
  return async function ask<Answer>(path: string, question: object) {
    const response = await fetchAnswer(new URL(path, apiBase).href, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
    })
    const answer: unknown = await response.json().catch(() => null)
    if (!response.ok || answer === null) throw new EmulatorRefusal(errorIn(answer, response.status))
    // The one cast: both ends of this private wire are built from the same types.
    return answer as Answer
  }
}

function errorIn(answer: unknown, status: number): WireError['error'] {
  if (isWireError(answer)) return answer.error
  return { type: 'api_error', message: `This is no answer of the emulator's (HTTP ${status}).` }
}

function isWireError(answer: unknown): answer is WireError {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return false
  const { error } = answer
  return typeof error === 'object' && error !== null && 'message' in error && 'type' in error
}
