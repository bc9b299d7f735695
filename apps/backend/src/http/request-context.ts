import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'

/** What is known of the request in whose course something happens. */
export interface RequestContext {
  /** The one name that all its lines in the log have. */
  requestId: string
  /** The address that it came from, as `TRUST_PROXY` has it. */
  address: string
}

const contexts = new AsyncLocalStorage<RequestContext>()

/** Undefined where no request is under way. */
export function requestContext(): RequestContext | undefined {
  return contexts.getStore()
}

/**
 * Names each request: as a proxy did in `X-Request-Id`, where that is fit for a log, or anew. The
 * discount handlers read it from there, and the answer carries it back.
 */
export const nameRequest: RequestHandler = (request, response, next) => {
  const given = request.headers['x-request-id']
  const isFit = typeof given === 'string' && /^[\w.-]{1,64}$/.test(given)
  const requestId = isFit ? given : randomUUID()
  request.headersDistinct['x-request-id'] = [requestId]
  response.setHeader('x-request-id', requestId)
  contexts.run({ requestId, address: request.ip ?? '' }, next)
}
