import { invalidRequest } from '../api/stripe-error.ts'
import type { Namespace } from '../control/namespace.ts'
import { emitUpdate } from '../events/emit-update.ts'
import { keyOfLookup, priceView } from './price.ts'

/**
 * Makes a lookup key free for a price: from another one it is taken where that is asked for.
 *
 * @param own id of the price that is to have it
 * @throws StripeError 400 where another has it
 */
export function claimLookupKey(
  {
    lookup_key,
    transfer_lookup_key,
  }: { lookup_key?: string | null; transfer_lookup_key?: boolean },
  namespace: Namespace,
  own?: string,
): void {
  if (lookup_key === undefined || lookup_key === null) return
  const [holder] = namespace.prices.withKey(keyOfLookup(lookup_key))
  if (!holder || holder.id === own) return
  if (!transfer_lookup_key) {
    throw invalidRequest(`A price (\`${holder.id}\`) already uses that lookup key.`, {
      param: 'lookup_key',
    })
  }
  const without = { ...holder, lookupKey: null }
  namespace.prices.put(without)
  emitUpdate(namespace, 'price.updated', [holder, without], (price) => priceView(price))
}
