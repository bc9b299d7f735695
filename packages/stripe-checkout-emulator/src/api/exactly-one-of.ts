import { type Param, within } from './param.ts'
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
      const [first, second] = names.filter((name) => read[name] !== undefined)
      if (first === undefined) throw missing(within(place, names[0]).path)
      if (second === undefined) return read
      throw invalidRequest(`You may only specify one of these parameters: ${names.join(', ')}.`, {
        param: within(place, first).path,
      })
    },
  }
}
