/** A UUID (version 4) that names one intent of the shopper. */
export function createIdempotencyKey(): string {
  // Not randomUUID: browsers hide it on plain http, which is how a phone opens a development server.
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-a$4-')
}
