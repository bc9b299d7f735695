import type { Answer } from './call.ts'

export interface PostOptions {
  headers: readonly (readonly [string, string])[]
  cookies?: string
  /** Milliseconds. */
  timeoutMs: number
  signal: AbortSignal
}

/**
 * Posts JSON to the server that is looked at.
 *
 * @param body undefined: what is no JSON
 * @returns its answer and its cookies; what went wrong on the way is an answer, too
 * @throws the signal's reason once it is aborted
 */
export async function post(
  url: string,
  body: unknown,
  { headers: given, cookies, timeoutMs, signal }: PostOptions,
): Promise<{ answer: Answer; cookies: string }> {
  const headers = new Headers({ 'content-type': 'application/json' })
  if (cookies) headers.set('cookie', cookies)
  for (const [name, value] of given) {
    if (name.toLowerCase() === 'cookie' && cookies) headers.set(name, `${cookies}; ${value}`)
    else headers.set(name, value)
  }
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: body === undefined ? '{"checkout_session_id": ' : JSON.stringify(body),
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    })
    const answer = { status: response.status, body: await response.text() }
    return { answer, cookies: cookiesIn(response) }
  } catch (error) {
    signal.throwIfAborted()
    return { answer: { status: null, why: reasonOf(error, timeoutMs) }, cookies: '' }
  }
}

function cookiesIn(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0] ?? '')
    .join('; ')
}

function reasonOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return `no answer within ${timeoutMs} ms`
  const { cause } = error
  return `no answer (${cause instanceof Error ? cause.message : error.message})`
}
