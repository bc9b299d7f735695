import { noSuch } from '../api/stripe-error.ts'
import type { Namespace } from '../control/namespace.ts'
import type { Customer } from './customer.ts'

/**
 * A customer who has not been deleted.
 *
 * @param param where the id stands in the request; absent: in its path
 * @throws StripeError 404, or 400 where a parameter names them
 */
export function livingCustomer(
  id: string,
  { customers }: Pick<Namespace, 'customers'>,
  param?: string,
): Customer {
  const customer = customers.get(id)
  if (!customer || customer.isDeleted) throw noSuch('customer', id, param)
  return customer
}
