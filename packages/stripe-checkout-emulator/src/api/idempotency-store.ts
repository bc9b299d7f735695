import type { EmulatorResponse } from '../emulator.ts'
import { invalidRequest, StripeError } from './stripe-error.ts'

interface Kept {
  endpoint: string
  /** What was asked, word for word. */
  parameters: string
  /** Absent while the first request is still under way. */
  response?: EmulatorResponse
  /** Epoch milliseconds. */
  at: number
}

/** What one request asks under a key. */
export interface KeyedRequest {
  key: string
  /** The path. */
  endpoint: string
  parameters: string
  nowMs: number
}

const keptMs = 24 * 60 * 60 * 1000

/**
 * Results by idempotency key, kept for 24 hours.
 * @see https://docs.stripe.com/api/idempotent_requests
 */
export class IdempotencyStore {
  /** Oldest first, as Maps are. */
  readonly #kept = new Map<string, Kept>()

  /**
   * Begins a request under its key.
   *
   * @returns the first request's answer, or undefined when this one is the first
   * @throws StripeError 400 `idempotency_error` for a key used otherwise, 409 for one in use
   */
  begin({ key, endpoint, parameters, nowMs }: KeyedRequest): EmulatorResponse | undefined {
    if (key.length > 255) {
      throw invalidRequest('Idempotency keys can have up to 255 characters.')
    }
    this.#forgetOld(nowMs)
    const kept = this.#kept.get(key)
    if (!kept) {
      this.#kept.set(key, { endpoint, parameters, at: nowMs })
      return undefined
    }
    if (kept.endpoint !== endpoint) {
      throw misuse(
        `for the same endpoint they were first used for ('${kept.endpoint}' vs '${endpoint}')`,
        key,
      )
    }
    if (kept.parameters !== parameters) {
      throw misuse('with the same parameters they were first used with', key)
    }
    if (!kept.response) throw inUse(key)
    return kept.response
  }

  keep(key: string, response: EmulatorResponse): void {
    const kept = this.#kept.get(key)
    if (kept) kept.response = response
  }

  /** Nothing was executed: the key is free again. */
  release(key: string): void {
    this.#kept.delete(key)
  }

  clear(): void {
    this.#kept.clear()
  }

  #forgetOld(nowMs: number): void {
    for (const [key, { at, response }] of this.#kept) {
      if (nowMs - at < keptMs) return
      if (response) this.#kept.delete(key)
    }
  }
}

function misuse(rule: string, key: string): StripeError {
  return new StripeError(
    400,
    'idempotency_error',
    `Keys for idempotent requests can only be used ${rule}. Try using a key other than '${key}' if you meant to execute a different request.`,
  )
}

function inUse(key: string): StripeError {
  return new StripeError(
    409,
    'idempotency_error',
    `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. You can try again later.`,
    { code: 'idempotency_key_in_use' },
  )
}
