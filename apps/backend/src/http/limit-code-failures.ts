import { readAnswer, statusByCode } from 'checkout-discounts-contract'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { addressBlock } from './address-block.ts'
import { tooManyCodes } from './error-response.ts'
import { msToWait } from './rate-limits.ts'
import { requestContext } from './request-context.ts'

type Handler = (request: Request) => Promise<Response>

const failuresAllowed = 40
const windowSeconds = 10 * 60

/**
 * Lets nobody guess codes under a new cookie each time: only so many wrong ones from one address.
 * A right code, or one that this cart does not earn, costs nothing.
 *
 * @param redeem the handler of `redeem-code`
 * @returns the same, which answers 429 `rate_limited` after too many failures
 */
export function limitCodeFailures(redeem: Handler): Handler {
  const failures = new RateLimiterMemory({ points: failuresAllowed, duration: windowSeconds })
  return async (request) => {
    const key = addressBlock(requestContext()?.address)
    // Counted before anybody looks, so that a burst of guesses is no way around the limit.
    const waitMs = await msToWait(failures, key)
    if (waitMs > 0) return tooManyCodes(waitMs)
    const response = await redeem(request)
    if (!(await isFailure(response))) await failures.reward(key)
    return response
  }
}

async function isFailure(response: Response): Promise<boolean> {
  if (response.status !== statusByCode.refused) return false
  const read = readAnswer(response.status, await response.clone().text())
  return read.kind === 'refused' && read.answer.reason === 'invalid_code'
}
