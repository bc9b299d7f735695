const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
/** Bytes from here on would make the first letters of the alphabet likelier than the rest. */
const unbiased = 256 - (256 % alphabet.length)

const pool = new Uint8Array(4096)
let used = pool.length

/** Letters and digits that nobody can guess. */
export function randomText(length: number): string {
  let text = ''
  while (text.length < length) {
    if (used === pool.length) {
      crypto.getRandomValues(pool)
      used = 0
    }
    const byte = pool[used] ?? unbiased
    used += 1
    if (byte < unbiased) text += alphabet.charAt(byte % alphabet.length)
  }
  return text
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
  return `${prefix}_${randomText(length)}`
}
