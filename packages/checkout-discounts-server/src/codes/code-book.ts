import { assertPepper, codeDigest } from './code-digest.ts'
import { normalizeCode } from './normalize-code.ts'

/** Which codes there are, and what each is for. */
export interface CodeBook {
  /**
   * @param code as the shopper typed it
   * @returns the id of the code offer; null: there is no such code
   */
  find(code: string): Promise<string | null>
}

/**
 * A code book of a few codes that everybody may know, such as `SUMMER20`. It keeps their digests.
 *
 * @param options.pepper as for `codeDigest`
 * @param options.codes the ids of offers by code
 * @throws RangeError for a code of nothing, for one that is there twice, and for a short pepper
 *
 * @example
 * ```ts
 * const codes = createCodeBook({ pepper, codes: { SUMMER20: 'summer' } })
 * const offer = await codes.find('summer-20')
 * ```
 */
export function createCodeBook(options: {
  pepper: string
  codes: Readonly<Record<string, string>>
}): CodeBook {
  const plain = Object.keys(options.codes).map(normalizeCode)
  plain.forEach((code, index) => {
    assertIsCode(code)
    if (plain.indexOf(code) !== index) throw new RangeError(`The code «${code}» is there twice.`)
  })
  assertPepper(options.pepper)
  const offers = readDigests(options.pepper, Object.entries(options.codes))
  return {
    async find(code) {
      return (await offers).get(await codeDigest(code, options.pepper)) ?? null
    },
  }
}

async function readDigests(
  pepper: string,
  codes: readonly (readonly [code: string, offer: string])[],
): Promise<ReadonlyMap<string, string>> {
  const digests = await Promise.all(codes.map(([code]) => codeDigest(code, pepper)))
  return new Map(codes.map(([, offer], index) => [digests[index] ?? '', offer]))
}

/** @throws RangeError */
export function assertIsCode(code: string): void {
  if (normalizeCode(code) === '')
    throw new RangeError(`«${code}» is no code: nothing is left of it.`)
  if (code.length > maxCodeLength)
    throw new RangeError(`«${code}» is no code: it is longer than ${maxCodeLength} characters.`)
}

/** In UTF-16 code units: nobody types more, and no more is read. */
export const maxCodeLength = 100
