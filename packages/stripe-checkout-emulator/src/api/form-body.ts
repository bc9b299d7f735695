import { invalidRequest } from './stripe-error.ts'

/** What a form says: text, or a branch whose keys are names or list indexes. */
export type FormValue = string | FormBranch
export type FormBranch = Map<string, FormValue>

const maxDepth = 10
const maxPairs = 2000

/**
 * Reads Stripe's bracketed form encoding (`discounts[0][coupon_data][name]=…`) from a query or a
 * body. Branches are Maps, so no name can reach a prototype.
 *
 * @param root the branch to fill
 * @param sources encoded forms; a later one adds to an earlier one
 * @throws StripeError 400 when a name cannot be read, or the form is too deep or too long
 *
 * @see https://docs.stripe.com/api/request-bodies
 */
export function parseForm(root: FormBranch, ...sources: string[]): void {
  let pairs = 0
  for (const source of sources) {
    if (source === '') continue
    for (const [name, value] of new URLSearchParams(source)) {
      pairs += 1
      if (pairs > maxPairs) throw invalidRequest(`A request has at most ${maxPairs} parameters.`)
      insert(root, segmentsOf(name), value, name)
    }
  }
}

/** The same as plain data, lists as arrays. */
export function formToJson(value: FormValue): unknown {
  if (typeof value === 'string') return value
  const keys = [...value.keys()]
  if (keys.length > 0 && keys.every(isIndex)) {
    return inListOrder(value).map(([, item]) => formToJson(item))
  }
  return Object.fromEntries([...value].map(([key, item]) => [key, formToJson(item)]))
}

/** The items of a list by index, whatever order they were sent in. */
export function inListOrder(list: FormBranch): [index: string, item: FormValue][] {
  return [...list].toSorted(([a], [b]) => Number(a) - Number(b))
}

export function isIndex(key: string): boolean {
  return /^\d{1,6}$/.test(key)
}

function segmentsOf(name: string): string[] {
  const open = name.indexOf('[')
  if (open === -1) return [name]
  const brackets = name.slice(open)
  if (open === 0 || !/^(?:\[[^[\]]*\])+$/.test(brackets)) {
    throw invalidRequest(`Invalid parameter name: ${name}`)
  }
  const segments = [name.slice(0, open), ...brackets.slice(1, -1).split('][')]
  if (segments.length > maxDepth) {
    throw invalidRequest(`Parameters are nested at most ${maxDepth} levels deep.`)
  }
  return segments
}

function insert(root: FormBranch, segments: string[], value: string, name: string): void {
  let branch = root
  for (const [depth, segment] of segments.entries()) {
    const next = segments[depth + 1]
    const key =
      segment === '' && depth > 0 ? implicitIndex(branch, segments.slice(depth + 1)) : segment
    const present = branch.get(key)
    if (next === undefined) {
      if (present instanceof Map) throw invalidRequest(`${name} is both a value and an object.`)
      branch.set(key, value)
    } else if (present instanceof Map) {
      branch = present
    } else if (present === undefined) {
      const child: FormBranch = new Map()
      branch.set(key, child)
      branch = child
    } else {
      throw invalidRequest(`${name} is both a value and an object.`)
    }
  }
}

/** `a[]=x` begins a new item; `a[][b][c]=x` goes into the last one until that has a `b[c]`. */
function implicitIndex(branch: FormBranch, rest: readonly string[]): string {
  const last = branch.get(String(branch.size - 1))
  const continues = rest.length > 0 && last instanceof Map && !holds(last, rest)
  return String(continues ? branch.size - 1 : branch.size)
}

function holds(value: FormValue | undefined, [segment, ...rest]: readonly string[]): boolean {
  if (segment === undefined) return value !== undefined
  // `[]` further in takes one more, whatever is there.
  return segment !== '' && value instanceof Map && holds(value.get(segment), rest)
}
