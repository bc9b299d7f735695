const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const letters = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0))

const pool = new Uint8Array(4096)
let used = pool.length

/**
 * Letters and digits that nobody can guess, in one flat string: what is added up letter by letter
 * stays a chain of its pieces, many times as heavy, for as long as it is kept.
 *
 * @param length of what follows the prefix
 * @param prefix ASCII
 */
export function randomText(length: number, prefix = ''): string {
  const codes: number[] = []
  for (let at = 0; at < prefix.length; at += 1) codes.push(prefix.charCodeAt(at))
  const end = codes.length + length
  while (codes.length < end) {
    // Six bits, and two of their values are no letter: every letter is as likely as the others.
    const letter = letters[randomByte() & 63]
    if (letter !== undefined) codes.push(letter)
  }
  return String.fromCharCode(...codes)
}

function randomByte(): number {
  if (used === pool.length) {
    crypto.getRandomValues(pool)
    used = 0
  }
  const byte = pool[used] ?? 0
  used += 1
  return byte
}

let given: string | undefined

/**
 * Gives the next id of a kind, while something synchronous runs.
 *
 * @param id such as `prod_mug`: it goes to the first that asks for a `prod`
 * @returns whether anybody did
 */
export function withId(id: string, run: () => void): boolean {
  given = id
  try {
    run()
    return given === undefined
  } finally {
    given = undefined
  }
}

/** An id as Stripe writes it: `prod_Nv3kP…`. */
export function randomId(prefix: string, length = 24): string {
  if (given?.startsWith(`${prefix}_`)) {
    const id = given
    given = undefined
    return id
  }
  return randomText(length, `${prefix}_`)
}
