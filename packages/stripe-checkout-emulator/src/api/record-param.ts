import { didYouMean } from './did-you-mean.ts'
import type { FormBranch } from './form-body.ts'
import { type Grammar, type Param, type Place, type Read, within } from './param.ts'
import { invalidRequest, notEmulated, type StripeError } from './stripe-error.ts'

type Shape = Readonly<Record<string, Param<unknown>>>
/** What {@link record} reads. */
export type ReadRecord<Optional extends Shape, Required extends Shape> = {
  [Key in keyof Required]: Read<Required[Key]>
} & { [Key in keyof Optional]?: Read<Optional[Key]> }

/**
 * An object with these parameters and no other.
 *
 * @param later names that Stripe takes and this emulator does not yet: refused with that reason
 * @throws StripeError 400 `parameter_unknown`, with a suggestion where one is near;
 * `parameter_missing`
 */
export function record<Optional extends Shape, Required extends Shape = Record<never, never>>(
  optional: Optional,
  required?: Required,
  later: readonly string[] = [],
): Param<ReadRecord<Optional, Required>> {
  const shape = new Map<string, Param<unknown>>(
    Object.entries({
      ...optional,
      ...required,
      ...Object.fromEntries(later.map((name) => [name, notYet])),
    }),
  )
  const needed = Object.keys(required ?? {})
  return {
    read(value, place) {
      if (typeof value === 'string') throw invalidRequest('Invalid object', { param: place.path })
      const unknown = unknownParams(value, shape, place)
      if (unknown) throw unknown
      const entries: [string, unknown][] = []
      for (const [key, param] of shape) {
        const given = value.get(key)
        if (given !== undefined) entries.push([key, param.read(given, within(place, key))])
      }
      for (const key of needed) {
        if (!value.has(key)) throw missing(within(place, key).path)
      }
      // The keys come from `shape` and each value from that key's param, which is more than the
      // type of Object.fromEntries can say.
      return Object.fromEntries(entries) as ReadRecord<Optional, Required>
    },
  }
}

/** What Stripe takes and this emulator does not yet: refused with that reason. */
export const notYet: Param<never> = {
  read(_value, { path }) {
    throw notEmulated(`the parameter ${path}`, path)
  },
}

export function missing(param: string): StripeError {
  return invalidRequest(`Missing required param: ${param}.`, { code: 'parameter_missing', param })
}

function unknownParams(
  value: FormBranch,
  shape: ReadonlyMap<string, Param<unknown>>,
  place: Place,
): StripeError | undefined {
  const unknown = [...value.keys()].filter((key) => !isOffered(shape.get(key), place.grammar))
  const [first, ...others] = unknown
  if (first === undefined) return undefined
  const param = within(place, first).path
  const details = { code: 'parameter_unknown', param }
  if (others.length > 0) {
    return invalidRequest(`Received unknown parameters: ${unknown.join(', ')}`, details)
  }
  const names = [...shape].filter(([, known]) => isOffered(known, place.grammar))
  const meant = didYouMean(
    first,
    names.map(([name]) => name),
  )
  const hint = meant === undefined ? '' : `. Did you mean ${meant}?`
  return invalidRequest(`Received unknown parameter: ${param}${hint}`, details)
}

function isOffered(param: Param<unknown> | undefined, grammar: Grammar): boolean {
  return param !== undefined && (param.offered?.(grammar) ?? true)
}
