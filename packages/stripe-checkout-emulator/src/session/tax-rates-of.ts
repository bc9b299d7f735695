import { pathTo } from '../api/param.ts'
import { invalidRequest, noSuch } from '../api/stripe-error.ts'
import type { Namespace } from '../control/namespace.ts'
import type { TaxRate } from '../resources/tax-rate.ts'

/**
 * @param path where the list of them stands in the request
 * @throws StripeError 400 for one that does not exist or is inactive
 */
export function taxRatesOf(
  ids: readonly string[],
  { taxRates }: Namespace,
  path: string,
): TaxRate[] {
  return ids.map((id, index) => {
    const param = pathTo(path, String(index))
    const rate = taxRates.get(id)
    if (!rate) throw noSuch('tax rate', id, param)
    if (rate.active) return rate
    // Choice: the text for a rate that is not in use any more is not documented.
    throw invalidRequest(`The tax rate ${id} is inactive.`, { param })
  })
}
