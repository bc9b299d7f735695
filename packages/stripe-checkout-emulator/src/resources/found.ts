import { StripeError } from '../api/stripe-error.ts'

/**
 * The object that a path names.
 *
 * @param thing as Stripe calls it in a sentence: `promotion code`
 * @param param as Stripe's path calls it: `promotion_code`
 * @throws StripeError 404
 */
export function found<T>(
  collection: { get(id: string): T | undefined },
  id: string,
  thing: string,
  param = 'id',
): T {
  const entity = collection.get(id)
  if (entity) return entity
  throw new StripeError(404, 'invalid_request_error', `No such ${thing}: '${id}'`, {
    code: 'resource_missing',
    param,
  })
}
