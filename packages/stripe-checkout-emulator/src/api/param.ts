import type { ApiVersion } from './api-version.ts'
import type { FormValue } from './form-body.ts'

/** Which parameters a caller may use: they differ by version and by preview access. */
export interface Grammar {
  version: ApiVersion
  previews: boolean
}

/** Where in a request a value stands. */
export interface Place {
  /** As Stripe names it in `param`: `discounts[0][coupon_data]`; '' at the root. */
  path: string
  grammar: Grammar
}

/** Reads one parameter from a form, or throws a StripeError that names it. */
export interface Param<T> {
  read(value: FormValue, place: Place): T
  /** Whether it exists for this caller. Absent: for every one. */
  offered?(grammar: Grammar): boolean
}

/** What a {@link Param} reads. */
export type Read<P> = P extends Param<infer T> ? T : never

export function within(place: Place, key: string): Place {
  return { ...place, path: pathTo(place.path, key) }
}

/** `discounts[0]` and `coupon` make `discounts[0][coupon]`. */
export function pathTo(path: string, key: string): string {
  return path === '' ? key : `${path}[${key}]`
}

/** A parameter that is kept in another form than it is read in. */
export function mapped<T, U>(param: Param<T>, form: (read: T) => U): Param<U> {
  return { ...param, read: (value, place) => form(param.read(value, place)) }
}

/** A parameter that exists only in Stripe's private preview of dynamic updates. */
export function preview<T>(param: Param<T>): Param<T> {
  return { ...param, offered: (grammar) => grammar.previews }
}
