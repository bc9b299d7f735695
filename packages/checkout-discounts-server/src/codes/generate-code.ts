/** Crockford's base 32: no I, L, O or U, which are misread or make words. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const shortest = 16

/**
 * A code for one shopper, that nobody guesses: five bits a character.
 *
 * @param length characters, 16 or more; dashes come on top
 * @returns in groups of four, such as `7ZK3-9QTM-04VX-HB2D`
 * @throws RangeError for fewer
 *
 * @see https://www.crockford.com/base32.html
 */
export function generateCode(length: number = shortest): string {
  if (!Number.isInteger(length) || length < shortest) {
    throw new RangeError(`length: expected ${shortest} or more.`)
  }
  const bytes = crypto.getRandomValues(new Uint8Array(length))
  // 32 divides 256: every character is as likely as any other.
  const code = Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('')
  return code.replaceAll(/.{4}(?=.)/g, '$&-')
}
