import { type Param, within } from './param.ts'
import { invalidRequest } from './stripe-error.ts'
import { currencyCode } from './stripe-params.ts'

/** Something for each of some currencies, by their codes. */
export function byCurrency<T>(item: Param<T>): Param<Record<string, T>> {
  return {
    read(value, place) {
      if (typeof value === 'string') throw invalidRequest('Invalid object', { param: place.path })
      return Object.fromEntries(
        [...value].map(([code, given]) => {
          const here = within(place, code)
          return [currencyCode.read(code, here), item.read(given, here)]
        }),
      )
    },
  }
}
