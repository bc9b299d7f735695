/**
 * A code as it is compared, however it was typed: `summer-20 ` is `SUMMER20`.
 *
 * @returns NFKC, upper case, without spaces and dashes; empty where nothing is left
 */
export function normalizeCode(text: string): string {
  const plain = text.normalize('NFKC').replaceAll(/[\s\p{Dash_Punctuation}\p{Cf}]/gu, '')
  // Upper case can undo the normal form.
  return plain.toUpperCase().normalize('NFKC')
}
