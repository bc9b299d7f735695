import type { WebhookMessage } from './webhook-message.ts'

/** What came of an attempt to deliver. */
export interface Answer {
  /** Null where there was none. */
  status: number | null
  /** Why there was none. */
  error: string | null
}

interface Post {
  fetch: (url: string, init: RequestInit) => Promise<Response>
  /** How long to wait for the answer, in milliseconds; Infinity for good. */
  timeoutMs: number
  /** Gives it up. */
  signal: AbortSignal
}

/** The longest that timers can wait: 24.8 days. */
const longestMs = 2 ** 31 - 1

/** Posts an event to its receiver, and waits no longer than allowed. Never rejects. */
export async function postWebhook(
  url: string,
  { headers, body }: WebhookMessage,
  { fetch: send, timeoutMs, signal }: Post,
): Promise<Answer> {
  const late = AbortSignal.timeout(Math.min(timeoutMs, longestMs))
  const over = AbortSignal.any([late, signal])
  try {
    const init: RequestInit = { method: 'POST', headers, body, redirect: 'manual', signal: over }
    const response = await Promise.race([send(url, init), rejectedBy(over)])
    // Nobody reads it, and unread it would hold the connection.
    void response.body?.cancel().catch(() => {})
    // A page is not told which redirect it was.
    if (response.type === 'opaqueredirect') return { status: null, error: 'It redirects.' }
    return { status: response.status, error: null }
  } catch (error) {
    if (late.aborted) return { status: null, error: `No answer within ${timeoutMs} ms.` }
    return { status: null, error: reasonOf(error) }
  }
}

/** For what takes no notice of a signal itself: a handler in the place of `fetch`. */
function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

/** Node's `fetch` says "fetch failed", and why only in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message || error.message : error.message
}
