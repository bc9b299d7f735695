import { sign, verify } from './hmac.ts'

/**
 * What a Checkout Session carries of its owner, as `client_reference_id`: it cannot be changed
 * after creation, survives the loss of the shop's own records, and gives the owner's id away to
 * nobody who reads it.
 *
 * @param ownerId the shop's name for the browser or the customer
 * @param secret 32 characters or more
 * @returns HMAC-SHA256, base64url: 43 characters
 *
 * @example
 * ```ts
 * await stripe.checkout.sessions.create({
 *   client_reference_id: await ownerReference(ownerId, secret),
 * })
 * ```
 */
export function ownerReference(ownerId: string, secret: string): Promise<string> {
  return sign(message(ownerId), secret)
}

/** Whether a session's `client_reference_id` is this owner's; compares in constant time. */
export async function isOwnerReference(
  reference: string | null,
  ownerId: string,
  secret: string,
): Promise<boolean> {
  return reference !== null && verify(message(ownerId), reference, secret)
}

function message(ownerId: string): string {
  return `owner-reference ${ownerId}`
}
