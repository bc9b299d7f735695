import type { CodeBook } from '../codes/code-book.ts'
import { InteractionError } from '../interaction-error.ts'
import type { AttemptLimit } from '../limits/attempt-limit.ts'

/** Takes codes, and lets nobody try them all. */
export interface CodeDesk {
  /**
   * The id of the offer that a code is for.
   *
   * @param isUsable whether that offer is for the shopper, and open; only then do they learn that
   * there is such a code, and maybe that it has been used up
   * @throws InteractionError `refused` with `invalid_code`: one answer for every code that is none;
   * `rate_limited`
   */
  redeem(ownerId: string, code: string, isUsable: (offer: string) => boolean): Promise<string>
}

/**
 * @param codes default: none are taken
 * @param attempts counted by owner
 */
export function createCodeDesk(codes: CodeBook | undefined, attempts: AttemptLimit): CodeDesk {
  return {
    async redeem(ownerId, code, isUsable) {
      const blockedForMs = attempts.blockedForMs(ownerId)
      if (blockedForMs > 0) throw tooMany(blockedForMs)
      // Counted before anybody looks, so that a burst of guesses is no way around the limit.
      const takeBack = attempts.fail(ownerId)
      const offer = (await codes?.find(code)) ?? null
      if (offer === null || !isUsable(offer)) throw unknownCode()
      takeBack()
      return offer
    },
  }
}

function unknownCode(): InteractionError {
  return new InteractionError('refused', 'This code is not valid.', { reason: 'invalid_code' })
}

function tooMany(blockedForMs: number): InteractionError {
  return new InteractionError('rate_limited', 'Too many codes were tried. Please wait a while.', {
    retryAfterSeconds: Math.ceil(blockedForMs / 1000),
  })
}
