import { checked, oneOf } from '../api/params.ts'
import { invalidRequest } from '../api/stripe-error.ts'
import type { TaxBehavior } from './price.ts'

export const taxBehavior = oneOf(['exclusive', 'inclusive', 'unspecified'])

/** Choice: any code of that form is taken; Stripe's table of them is not here. */
export const taxCode = checked((given) =>
  /^txcd_\d{8}$/.test(given)
    ? undefined
    : { code: 'resource_missing', message: `No such tax code: '${given}'` },
)

/**
 * A tax behaviour after an update: once it is specified, it stays.
 *
 * @param param where the new one stands in the request
 * @throws StripeError 400
 */
export function taxBehaviorAfter(
  current: TaxBehavior,
  wanted: TaxBehavior | undefined,
  param: string,
): TaxBehavior {
  if (wanted === undefined || wanted === current) return current
  if (current === 'unspecified') return wanted
  // Choice: that it cannot be changed is documented, the text is not.
  throw invalidRequest(
    `The tax behavior is already set to ${current}. Once it is specified, it cannot be changed.`,
    { param },
  )
}
