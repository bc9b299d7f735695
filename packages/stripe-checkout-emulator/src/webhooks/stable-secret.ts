/**
 * A signing secret that is the same at every start, so that it can stand in a shop's settings.
 * Nobody's money depends on it: it is made from the name alone.
 */
export function stableSecret(name: string): string {
  return `whsec_${Array.from({ length: 8 }, (_, part) => hash(`${part}${name}`)).join('')}`
}

/** FNV-1a, 32 bits. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193)
  return (value >>> 0).toString(16).padStart(8, '0')
}
