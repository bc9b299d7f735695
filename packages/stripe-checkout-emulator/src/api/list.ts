import type { Collection } from '../control/collection.ts'
import { endpoint, type Call } from './endpoint.ts'
import { type Expandable, expansionAt } from './expand.ts'
import { integer, text } from './params.ts'
import type { Param, Read } from './param.ts'
import { record } from './record-param.ts'
import { invalidRequest } from './stripe-error.ts'

/** Seconds since the epoch: one time, or a range of them. */
const created: Param<(seconds: number) => boolean> = {
  read(value, place) {
    if (typeof value === 'string') {
      const wanted = integer().read(value, place)
      return (seconds) => seconds === wanted
    }
    const { gt, gte, lt, lte } = range.read(value, place)
    return (seconds) =>
      (gt === undefined || seconds > gt) &&
      (gte === undefined || seconds >= gte) &&
      (lt === undefined || seconds < lt) &&
      (lte === undefined || seconds <= lte)
  },
}

const range = record({ gt: integer(), gte: integer(), lt: integer(), lte: integer() })

const page = {
  ending_before: text(),
  limit: integer({ min: 1, max: 100 }),
  starting_after: text(),
}

/** Of a list that has no other filter than its page. */
export const pageParams = record(page)

type Filters = Readonly<Record<string, Param<unknown>>>
type Filtered<F extends Filters> = { [Key in keyof F]?: Read<F[Key]> }

/**
 * Makes the endpoint that lists a collection, the newest first.
 *
 * @param definition.filters its own parameters, besides `limit`, the two cursors and `created`
 * @param definition.later names of filters that Stripe has and this emulator does not yet
 * @param definition.keyIn a key of the collection that all have that the filters ask for, if any
 * @param definition.check throws for filters that cannot be
 * @param definition.matches whether an object is one that the filters ask for
 * @param definition.expandable of one object: the list's own paths begin with `data.`
 *
 * @see https://docs.stripe.com/api/pagination
 */
export function listEndpoint<
  T extends { readonly id: string; readonly created: number },
  F extends Filters = Record<never, never>,
>(definition: {
  path: string
  filters?: F
  later?: readonly string[]
  expandable?: Expandable
  of: (call: Call) => Collection<T>
  keyIn?: (filters: Filtered<F>) => string | undefined
  check?: (filters: Filtered<F>, call: Call) => void
  matches?: (entity: T, filters: Filtered<F>, call: Call) => boolean
  view: (entity: T, call: Call) => object
}) {
  const { path, of, keyIn, check, matches, view, filters, later = [], expandable = {} } = definition
  return endpoint({
    method: 'GET',
    path,
    params: record({ ...page, created, ...filters }, {}, later),
    expandable: withinData(expandable),
    run(params, call) {
      // `record` has read each with its own param; which of them are the page's and which the
      // filters', its type for a shape that is generic here cannot say.
      const { created: isWanted, ...cursors } = params as Read<typeof listParams>
      const given = params as Filtered<F>
      const oneCall = { ...call, expand: expansionAt('data', call.expand) }
      check?.(given, oneCall)
      const wanted = (entity: T) =>
        (isWanted?.(entity.created) ?? true) && (matches?.(entity, given, oneCall) ?? true)
      const key = keyIn?.(given)
      const all = of(call)
      const { data, hasMore } = pageOf(key === undefined ? all : all.keyed(key), cursors, wanted)
      return listView(
        path.replace(':id', call.id),
        data.map((entity) => view(entity, oneCall)),
        hasMore,
      )
    },
  })
}

const listParams = record({ ...page, created })

export function listView(url: string, data: readonly object[], hasMore: boolean) {
  return { object: 'list' as const, data, has_more: hasMore, url }
}

interface Page {
  ending_before?: string
  limit?: number
  starting_after?: string
}

/** What can be walked through in pages: forward is `older`. */
export interface Paged<T> {
  has(id: string): boolean
  walk(direction: 'newer' | 'older', from?: string): Iterable<T>
}

/**
 * One page of a collection.
 *
 * @throws StripeError 400 for a cursor that is none of its objects, and for both cursors at once
 */
export function pageOf<T extends { readonly id: string }>(
  collection: Paged<T>,
  { starting_after, ending_before, limit = 10 }: Page,
  wanted: (entity: T) => boolean = () => true,
): { data: T[]; hasMore: boolean } {
  if (starting_after !== undefined && ending_before !== undefined) {
    throw invalidRequest(
      'You cannot parameterize both starting_after and ending_before in the same request.',
      { param: 'starting_after' },
    )
  }
  const cursor = starting_after ?? ending_before
  if (cursor !== undefined && !collection.has(cursor)) {
    const param = starting_after === undefined ? 'ending_before' : 'starting_after'
    throw invalidRequest(`No such object: '${cursor}'`, { code: 'resource_missing', param })
  }
  const isBackwards = ending_before !== undefined
  const data: T[] = []
  for (const entity of collection.walk(isBackwards ? 'newer' : 'older', cursor)) {
    if (!wanted(entity)) continue
    if (data.length === limit) return { data: inOrder(data, isBackwards), hasMore: true }
    data.push(entity)
  }
  return { data: inOrder(data, isBackwards), hasMore: false }
}

function inOrder<T>(data: T[], isBackwards: boolean): T[] {
  return isBackwards ? data.toReversed() : data
}

function withinData({ here = [], later = [], isOffered }: Expandable): Expandable {
  return {
    here: here.map(inside),
    later: later.map(inside),
    ...(isOffered && {
      isOffered: (path, grammar) => isOffered(path.slice(inside('').length), grammar),
    }),
  }
}

function inside(path: string): string {
  return `data.${path}`
}
