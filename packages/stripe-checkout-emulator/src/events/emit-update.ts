import type { ApiVersion } from '../api/api-version.ts'
import { defaultApiVersion } from '../api/api-version.ts'
import type { Namespace } from '../control/namespace.ts'
import { previousAttributes } from './previous-attributes.ts'

/**
 * Says that an object was updated, and what of it.
 * Choice: an update that changes nothing is no event.
 *
 * @param type such as `coupon.updated`
 */
export function emitUpdate<T>(
  namespace: Namespace,
  type: string,
  [before, after]: readonly [before: T, after: T],
  view: (entity: T, version: ApiVersion) => object,
): void {
  const changed = previousAttributes(
    view(before, defaultApiVersion),
    view(after, defaultApiVersion),
  )
  if (changed) namespace.emit(type, (version) => view(after, version), changed)
}
