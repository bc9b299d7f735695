/**
 * Countries by their names in a language, joined as that language joins alternatives.
 *
 * @param codes ISO 3166-1, as the server sends them: `DE, AT`
 * @param language BCP 47
 */
export function countryNames(codes: string, language: string): string {
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const list = codes.split(', ').map((code) => nameOf(code, names))
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(list)
}

/** A server of another make may send a name already. */
function nameOf(code: string, names: Intl.DisplayNames): string {
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code
}
