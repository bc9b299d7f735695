import type { FormValue } from './form-body.ts'
import { list, text } from './params.ts'
import type { Grammar } from './param.ts'
import { invalidRequest, notEmulated } from './stripe-error.ts'

/** Which properties a caller wants in full, by path: `line_items.data.price.product`. */
export interface Expansion {
  /** True for that path, and for one on the way to it. */
  has(path: string): boolean
}

export const noExpansion: Expansion = { has: () => false }

/** The paths that an object can expand. */
export interface Expandable {
  here?: readonly string[]
  /** What Stripe expands and this emulator does not yet: refused with that reason. */
  later?: readonly string[]
  /** Whether one of `here` exists for this caller. Absent: for every one. */
  isOffered?(path: string, grammar: Grammar): boolean
}

const maxDepth = 4
const maxPaths = 20

/**
 * Reads `expand`.
 *
 * @param given what the form says under that name
 * @throws StripeError 400 for a path that cannot be expanded or is too deep
 *
 * @see https://docs.stripe.com/api/expanding_objects
 */
export function readExpansion(
  given: FormValue | undefined,
  { here = [], later = [], isOffered = () => true }: Expandable,
  grammar: Grammar,
): Expansion {
  if (given === undefined) return noExpansion
  const paths = list(text(), { max: maxPaths }).read(given, { path: 'expand', grammar })
  for (const path of paths) {
    if (path.split('.').length > maxDepth) {
      throw invalidRequest(
        `You cannot expand more than ${maxDepth} levels of a property. Property: ${path}`,
        { param: 'expand' },
      )
    }
    if (later.some((known) => isOnTheWay(known, path))) {
      throw notEmulated(`the expansion of ${path}`, 'expand')
    }
    if (!here.some((known) => isOnTheWay(path, known) && isOffered(known, grammar))) {
      throw invalidRequest(`This property cannot be expanded (${path}).`, { param: 'expand' })
    }
  }
  return { has: (path) => paths.some((wanted) => isOnTheWay(path, wanted)) }
}

function isOnTheWay(path: string, goal: string): boolean {
  return goal === path || goal.startsWith(`${path}.`)
}

/** What is wanted of an object that stands at a path. */
export function expansionAt(path: string, expand: Expansion): Expansion {
  return { has: (inside) => expand.has(`${path}.${inside}`) }
}
