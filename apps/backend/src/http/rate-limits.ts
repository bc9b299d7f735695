import type { RequestHandler } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { addressBlock } from './address-block.ts'
import { sendError } from './errors.ts'

/**
 * So many requests a minute from one address, and no more: against one who takes all of our time,
 * or of Stripe's.
 *
 * @param perMinute 0: any number
 * @returns a handler that answers 429 `rate_limited`
 */
export function rateLimit(perMinute: number): RequestHandler {
  if (perMinute === 0) return (_request, _response, next) => next()
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  return async (request, response, next) => {
    const waitMs = await msToWait(limiter, addressBlock(request.ip))
    if (waitMs === 0) next()
    else sendError(response, 'rate_limited', 'Too many requests.', Math.ceil(waitMs / 1000))
  }
}

/**
 * Counts one more.
 *
 * @returns milliseconds until there may be another one; 0: this one may go on
 */
export async function msToWait(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, error.msBeforeNext)
    throw error
  }
}
