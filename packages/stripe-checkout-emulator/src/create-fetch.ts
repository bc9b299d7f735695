import { isNoAnswer } from './api/no-answer.ts'
import type { StripeEmulator } from './emulator.ts'

/** The `fetch` door: looks at the path, wherever the URL points. An abort is honoured. */
export function createFetch(handle: StripeEmulator['handle']): typeof fetch {
  return async (input, { signal: given, ...init } = {}) => {
    // The signal stays outside: jsdom's own is none that Node's Request would take.
    const request = new Request(input, init)
    const signal = given ?? request.signal
    signal.throwIfAborted()
    const { promise: aborted, reject } = Promise.withResolvers<never>()
    const abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort)
    try {
      return await Promise.race([answer(request, handle), aborted])
    } finally {
      // One signal may see many requests.
      signal.removeEventListener('abort', abort)
    }
  }
}

async function answer(request: Request, handle: StripeEmulator['handle']): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const response = await handle({
    method: request.method,
    path: pathname + search,
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
  })
  if (isNoAnswer(response)) throw new TypeError('Failed to fetch')
  const { status, headers, body } = response
  return new Response(body === '' ? null : body, { status, headers })
}
