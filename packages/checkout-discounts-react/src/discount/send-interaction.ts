import { idempotencyKeyHeader, readAnswer } from 'checkout-discounts-contract'
import { type Answer, answerOf } from './answer.ts'
import { DiscountError } from './discount-error.ts'

/** One request to the shop's server. A repetition sends it unchanged. */
export interface InteractionRequest {
  url: string
  /** JSON */
  body: string
  /** UUID of the shopper's intent. */
  key: string
  headers: HeadersInit | undefined
}

export interface SendOptions {
  fetch: typeof fetch
  /** Milliseconds from now until the whole body must be here. */
  timeoutMs: number
  signal: AbortSignal
}

/**
 * Sends a request and reads its answer. Never rejects, and never takes longer than the deadline,
 * even where `fetch` does not heed its signal.
 */
export function sendInteraction(
  request: InteractionRequest,
  { fetch, timeoutMs, signal }: SendOptions,
): Promise<Answer> {
  return new Promise((resolve) => {
    const cut = new AbortController()
    const settle = (answer: Answer) => {
      clearTimeout(deadline)
      signal.removeEventListener('abort', abort)
      resolve(answer)
    }
    const lose = (code: 'network' | 'timeout' | 'aborted', cause?: unknown) => {
      settle({ error: new DiscountError(code, { cause }) })
      cut.abort()
    }
    const abort = () => lose('aborted')
    const deadline = setTimeout(() => lose('timeout'), timeoutMs)
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort)
    exchange(request, fetch, cut.signal).then(settle, (cause: unknown) => lose('network', cause))
  })
}

async function exchange(
  { url, body, key, headers: shops }: InteractionRequest,
  fetch: SendOptions['fetch'],
  signal: AbortSignal,
): Promise<Answer> {
  const headers = new Headers(shops)
  headers.set('content-type', 'application/json')
  headers.set(idempotencyKeyHeader, key)
  const credentials = 'same-origin'
  const response = await fetch(url, { method: 'POST', credentials, headers, body, signal })
  return answerOf(readAnswer(response.status, await response.text()))
}
