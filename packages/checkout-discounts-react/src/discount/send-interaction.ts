import { idempotencyKeyHeader, type ReadAnswer, readAnswer } from 'checkout-discounts-contract'

/** One request to the shop's server. A repetition sends it unchanged. */
export interface InteractionRequest {
  url: string
  /** JSON */
  body: string
  /** UUID of the shopper's intent. */
  key: string
  headers: Record<string, string>
}

/** What came of a request: an answer, or none. */
export type Sent = ReadAnswer | { kind: 'lost'; code: LostCode; cause?: unknown }

type LostCode = 'network' | 'timeout' | 'aborted'

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
export function sendInteraction(request: InteractionRequest, options: SendOptions): Promise<Sent> {
  const { signal, timeoutMs } = options
  if (signal.aborted) return Promise.resolve({ kind: 'lost', code: 'aborted' })
  return new Promise((resolve) => {
    const cut = new AbortController()
    const settle = (sent: Sent) => {
      clearTimeout(deadline)
      signal.removeEventListener('abort', abort)
      resolve(sent)
    }
    const lose = (code: LostCode, cause?: unknown) => {
      settle({ kind: 'lost', code, cause })
      cut.abort()
    }
    const abort = () => lose('aborted')
    const deadline = setTimeout(() => lose('timeout'), timeoutMs)
    signal.addEventListener('abort', abort)
    exchange(request, options.fetch, cut.signal).then(settle, (cause: unknown) =>
      lose('network', cause),
    )
  })
}

async function exchange(
  { url, body, key, headers }: InteractionRequest,
  send: typeof fetch,
  signal: AbortSignal,
): Promise<ReadAnswer> {
  const response = await send(url, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { ...headers, 'content-type': 'application/json', [idempotencyKeyHeader]: key },
    body,
    signal,
  })
  return readAnswer(response.status, await response.text())
}
