import { sign } from '../session/hmac.ts'
import { normalizeCode } from './normalize-code.ts'

const shortestPepper = 32

/**
 * What a shop keeps of a code, and looks it up by: without the pepper a stolen list is no list
 * of codes, and how long a look-up takes says nothing of how near a guess was.
 *
 * @param code as the shopper typed it
 * @param pepper the shop's secret, kept apart from the digests; 32 characters or more
 * @returns HMAC-SHA256, base64url: 43 characters
 * @throws RangeError for a shorter pepper
 */
export async function codeDigest(code: string, pepper: string): Promise<string> {
  assertPepper(pepper)
  return sign(`code ${normalizeCode(code)}`, pepper)
}

/** @throws RangeError */
export function assertPepper(pepper: string): void {
  if (pepper.length < shortestPepper) {
    throw new RangeError(`pepper: expected ${shortestPepper} characters or more.`)
  }
}
