import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'

/**
 * The same request in the web platform's shape. Its signal aborts when the client goes away.
 *
 * @param request with the body read by `express.raw()` or `express.json()`, or with none
 *
 * @example
 * ```ts
 * app.get('/mine/:id', async (req, res) => {
 *   const ownerId = await cookie.authorize(toWebRequest(req, res), session)
 * })
 * ```
 */
export function toWebRequest(request: ExpressRequest, response: ExpressResponse): Request {
  const gone = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  const body = bodyOf(request)
  const scheme = request.secure ? 'https' : 'http'
  return new Request(`${scheme}://localhost${pathOf(request)}`, {
    method: request.method,
    headers: headersOf(request),
    signal: gone.signal,
    ...(body !== undefined && { body }),
  })
}

/**
 * Answers an Express request with a web response.
 *
 * @example
 * ```ts
 * app.post('/webhook', express.raw({ type: () => true }), async (req, res) => {
 *   await sendWebResponse(await webhook(toWebRequest(req, res)), res)
 * })
 * ```
 */
export async function sendWebResponse(answer: Response, response: ExpressResponse): Promise<void> {
  response.status(answer.status)
  for (const [name, value] of answer.headers) response.setHeader(name, value)
  response.end(await answer.text())
}

/** A client may name an address in place of the path, and one that is none: only the path counts. */
function pathOf({ originalUrl }: ExpressRequest): string {
  return originalUrl.replace(/^\w+:\/\/[^/?]*/, '')
}

function headersOf(request: ExpressRequest): Headers {
  const headers = new Headers()
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  return headers
}

function bodyOf({ method, body }: ExpressRequest): Uint8Array<ArrayBuffer> | string | undefined {
  if (method === 'GET' || method === 'HEAD' || body === undefined) return undefined
  // An app-wide express.json() may have been there first; then the bytes are gone.
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body)
}
