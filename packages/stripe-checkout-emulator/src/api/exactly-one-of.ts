import { type Param, pathTo, within } from './param.ts'
import { missing } from './record-param.ts'
import { invalidRequest } from './stripe-error.ts'

/**
 * An object with one of these parameters, and not two.
 *
 * @throws StripeError 400; `parameter_missing` names the first of them
 */
export function exactlyOneOf<T extends object>(
  names: readonly [keyof T & string, ...(keyof T & string)[]],
  param: Param<T>,
): Param<T> {
  return {
    ...param,
    read(value, place) {
      const read = param.read(value, place)
      if (names.every((name) => read[name] === undefined)) {
        throw missing(within(place, names[0]).path)
      }
      onlyOneOf(names, read, place.path)
      return read
    },
  }
}

/**
 * @param path where the object stands in the request
 * @throws StripeError 400 where two of these parameters are given
 */
export function onlyOneOf<T extends object>(
  names: readonly (keyof T & string)[],
  read: T,
  path = '',
): void {
  const [first, second] = names.filter((name) => read[name] !== undefined)
  if (first === undefined || second === undefined) return
  throw invalidRequest(`You may only specify one of these parameters: ${names.join(', ')}.`, {
    param: pathTo(path, first),
  })
}
