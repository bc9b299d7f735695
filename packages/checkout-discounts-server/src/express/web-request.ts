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
  return new Request(new URL(request.originalUrl, `${request.protocol}://localhost`), {
    method: request.method,
    headers: headersOf(request),
    signal: gone.signal,
    ...(body !== undefined && { body }),
  })
}

/** Answers an Express request with a web response. */
export async function sendWebResponse(answer: Response, response: ExpressResponse): Promise<void> {
  response.status(answer.status)
  for (const [name, value] of answer.headers) response.setHeader(name, value)
  response.end(await answer.text())
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
