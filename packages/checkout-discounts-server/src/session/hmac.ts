const algorithm = { name: 'HMAC', hash: 'SHA-256' }

/** @returns HMAC-SHA256 of a text, base64url */
export async function sign(text: string, secret: string): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', await importKey(secret), encode(text))
  return base64url(new Uint8Array(mac))
}

/** Compares in constant time. */
export async function verify(text: string, mac: string, secret: string): Promise<boolean> {
  const expected = encode(await sign(text, secret))
  const received = encode(mac)
  let difference = expected.length ^ received.length
  expected.forEach((byte, index) => {
    difference |= byte ^ (received[index] ?? 0)
  })
  return difference === 0
}

/** base64url without padding. */
export function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** A shop has one secret, or two while it changes them. */
const keys = new Map<string, Promise<CryptoKey>>()

function importKey(secret: string): Promise<CryptoKey> {
  const known = keys.get(secret)
  if (known) return known
  const key = crypto.subtle.importKey('raw', encode(secret), algorithm, false, ['sign'])
  keys.set(secret, key)
  return key
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
