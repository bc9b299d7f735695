/**
 * A text as the value of a global: an address may hold letters, digits, `-` and `_` there, and
 * nothing else.
 */
export function toLink(text: string): string {
  const bytes = new TextEncoder().encode(text)
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** @returns null for what no page has made */
export function fromLink(link: string): string | null {
  try {
    const bytes = Uint8Array.from(
      atob(link.replaceAll('-', '+').replaceAll('_', '/')),
      (byte) => byte.codePointAt(0) ?? 0,
    )
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
