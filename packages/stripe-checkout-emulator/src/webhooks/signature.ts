const encoder = new TextEncoder()

/**
 * Signs a webhook.
 *
 * @param body word for word as it is sent
 * @param secret all of it is the key, `whsec_` included
 * @param timestamp epoch seconds by the receiver's clock, which refuses what is older than five minutes
 * @returns the header `Stripe-Signature`
 *
 * @see https://docs.stripe.com/webhooks/signature
 */
export async function signatureHeader(
  body: string,
  secret: string,
  timestamp: number,
): Promise<string> {
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  const signed = await crypto.subtle.sign('HMAC', key, encoder.encode(`${timestamp}.${body}`))
  return `t=${timestamp},v1=${hex(signed)}`
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
