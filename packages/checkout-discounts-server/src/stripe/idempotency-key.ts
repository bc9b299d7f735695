import type { DiscountWrite } from './discount-write.ts'

/**
 * The key under which Stripe does a write once. Made from the intent and the session alone, so
 * that a retry has the same one, also after the server was restarted in between; the session is
 * in it because keys are one space for the whole account.
 *
 * @returns a UUID
 *
 * @see https://docs.stripe.com/api/idempotent_requests
 */
export async function stripeIdempotencyKey({ intent, sessionId }: DiscountWrite): Promise<string> {
  const text = new TextEncoder().encode(`${intent} ${sessionId}`)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text))
  const hex = Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0'))
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
