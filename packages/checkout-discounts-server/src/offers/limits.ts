import type { Refusal } from './evaluation.ts'
import type { Facts } from './facts.ts'
import type { Offer } from './offer.ts'
import { onlyForCustomers, usedUp } from './refusals.ts'

/** Why a shopper cannot have a use of an offer, which is otherwise for them, and open. */
export function limitsRefusal(
  { id, limits }: Offer,
  { shopper, usedUp: taken }: Facts,
): Refusal | undefined {
  if (!limits) return undefined
  if (limits.usesPerCustomer !== undefined && !shopper.id) return onlyForCustomers
  return taken?.includes(id) ? usedUp(limits) : undefined
}
