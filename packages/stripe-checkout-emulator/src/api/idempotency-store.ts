import type { EmulatorResponse } from '../emulator.ts'
import { invalidRequest, keyInUse, StripeError } from './stripe-error.ts'

interface Kept {
  endpoint: string
  /** What was asked, as a form. */
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
  /** A form. */
  parameters: string
  nowMs: number
}

/** A result as it is kept, with its key. */
export interface KeptResult extends Omit<Kept, 'response'> {
  key: string
  response: EmulatorResponse
}

const keptMs = 24 * 60 * 60 * 1000

/**
 * Results by idempotency key, kept for 24 hours.
 * Choice: only the newest 5,000 are sure to be, or a load test of some minutes would fill the
 * memory, for the SDK sends a key with every POST.
 *
 * @see https://docs.stripe.com/api/idempotent_requests
 */
export class IdempotencyStore {
  /** Two generations, so that the old can be forgotten without a look at each of them. */
  #newer = new Map<string, Kept>()
  #older = new Map<string, Kept>()
  /** When the newer one began: epoch milliseconds. */
  #since = -Infinity
  readonly #generationSize: number

  constructor(generationSize = 5000) {
    this.#generationSize = generationSize
  }

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
    const kept = this.#find(key)
    if (!kept || (kept.response && nowMs - kept.at >= keptMs)) {
      this.#add(key, { endpoint, parameters, at: nowMs })
      return undefined
    }
    if (kept.endpoint !== endpoint) {
      throw misuse(
        `for the same endpoint they were first used for ('${kept.endpoint}' vs '${endpoint}')`,
        key,
      )
    }
    if (!sameParameters(kept.parameters, parameters)) {
      throw misuse('with the same parameters they were first used with', key)
    }
    if (!kept.response) throw keyInUse(key)
    return kept.response
  }

  keep(key: string, response: EmulatorResponse): void {
    const kept = this.#find(key)
    if (kept) kept.response = response
  }

  /** Nothing was executed: the key is free again. */
  release(key: string): void {
    this.#newer.delete(key)
    this.#older.delete(key)
  }

  /** All that is kept, oldest first; what is under way is not. */
  results(): KeptResult[] {
    return [...this.#older, ...this.#newer].flatMap(([key, { response, ...kept }]) =>
      response ? [{ key, ...kept, response }] : [],
    )
  }

  restore(results: readonly KeptResult[]): void {
    this.clear()
    for (const { key, ...kept } of results) this.#add(key, kept)
  }

  clear(): void {
    this.#newer.clear()
    this.#older.clear()
    this.#since = -Infinity
  }

  #find(key: string): Kept | undefined {
    return this.#newer.get(key) ?? this.#older.get(key)
  }

  #add(key: string, kept: Kept): void {
    const isFull = this.#newer.size >= this.#generationSize
    if (isFull || kept.at - this.#since >= keptMs) this.#beginGeneration(kept.at)
    this.#newer.set(key, kept)
  }

  #beginGeneration(nowMs: number): void {
    const oldest = this.#older
    this.#older = this.#newer
    this.#newer = new Map()
    this.#since = nowMs
    for (const [key, kept] of oldest) {
      if (!kept.response) this.#newer.set(key, kept)
    }
  }
}

/** An SDK's retry is the same word for word; the same in another order is the same, too. */
function sameParameters(first: string, second: string): boolean {
  return first === second || inOrder(first) === inOrder(second)
}

function inOrder(parameters: string): string {
  const sorted = new URLSearchParams(parameters)
  sorted.sort()
  return sorted.toString()
}

function misuse(rule: string, key: string): StripeError {
  return new StripeError(
    400,
    'idempotency_error',
    `Keys for idempotent requests can only be used ${rule}. Try using a key other than '${key}' if you meant to execute a different request.`,
  )
}
