type Attributes = Readonly<Record<string, unknown>>

/**
 * What an update changed, as it was before: of a nested object only the keys that changed, a new
 * one as null.
 *
 * @returns null where nothing changed
 *
 * @see https://docs.stripe.com/api/events/object#event_object-data-previous_attributes
 */
export function previousAttributes(before: object, after: object): object | null {
  const changed = difference({ ...before }, { ...after })
  return Object.keys(changed).length === 0 ? null : changed
}

function difference(before: Attributes, after: Attributes): Attributes {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return Object.fromEntries(
    [...keys].flatMap((key): [string, unknown][] => {
      const was = before[key] ?? null
      const is = after[key] ?? null
      if (isObject(was) && isObject(is)) {
        const inside = difference(was, is)
        return Object.keys(inside).length === 0 ? [] : [[key, inside]]
      }
      return JSON.stringify(was) === JSON.stringify(is) ? [] : [[key, was]]
    }),
  )
}

function isObject(value: unknown): value is Attributes {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
