import { invalidRequest } from './stripe-error.ts'

/** @throws StripeError 400 where more than one of them is given */
export function exclusive<T extends object>(params: T, names: readonly (keyof T & string)[]): void {
  const given = names.filter((name) => params[name] !== undefined)
  const [first] = given
  if (first === undefined || given.length === 1) return
  throw invalidRequest(`You may only specify one of these parameters: ${given.join(', ')}.`, {
    param: first,
  })
}
