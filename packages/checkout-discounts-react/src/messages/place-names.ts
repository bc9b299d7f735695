/**
 * Places by the names of their countries in a language, joined as that language joins alternatives:
 * `Germany or United States (CA, NV)`.
 *
 * @param where ISO 3166-1 codes and the parts of them that are meant, as the server sends them:
 *   `DE, US` and `US-CA, US-NV`. A server that does not know of parts leaves them out
 * @param language BCP 47
 */
export function placeNames(
  { countries, parts = '' }: { countries: string; parts?: string },
  language: string,
): string {
  const names = new Intl.DisplayNames(language, { type: 'region' })
  const places = countries.split(', ').map((code) => {
    const within = parts.split(', ').filter((part) => part.startsWith(`${code}-`))
    const list = within.map((part) => part.slice(3)).join(', ')
    return nameOf(code, names) + (list && ` (${list})`)
  })
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(places)
}

/** A server of another make may send a name already. */
function nameOf(code: string, names: Intl.DisplayNames): string {
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code
}
