import { parse, type ValueNode } from '@humanwhocodes/momoa'
import type { OfferFault } from 'checkout-discounts-server/offers'

import { type JsonPlace, placeOfFault, placeOfValue } from './json-place.ts'

export interface JsonSource {
  /** What the text says; undefined where it is not JSON. */
  readonly data: unknown
  /** What is wrong with it as JSON. */
  readonly faults: readonly OfferFault[]
  /** Where the value at a path is; for one that is not there, where it would have to be. */
  placeOf(path: OfferFault['path']): JsonPlace
}

/** Reads JSON and remembers where everything was. */
export function readJson(text: string): JsonSource {
  try {
    const { body } = parse(text)
    return {
      // Stricter than the parser that knows the places: it takes line breaks within a string.
      data: JSON.parse(text),
      faults: repeatedKeys(body, []),
      placeOf: (path) => placeOfValue(body, path),
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const place = placeOfFault(message, text)
    return {
      data: undefined,
      faults: [
        { path: [], message: `Not JSON: ${message.replace(/ (?:\(|in JSON at position).*$/, '')}` },
      ],
      placeOf: () => place,
    }
  }
}

/** The last of them would silently win. */
function repeatedKeys(node: ValueNode, path: OfferFault['path']): OfferFault[] {
  if (node.type === 'Array') {
    return node.elements.flatMap(({ value }, index) => repeatedKeys(value, [...path, index]))
  }
  if (node.type !== 'Object') return []
  const names = node.members.map(({ name }) => (name.type === 'String' ? name.value : name.name))
  return node.members.flatMap(({ value }, index) => {
    const name = names[index] ?? ''
    const here = [...path, name]
    const isRepeated = names.indexOf(name) < index
    return [
      ...(isRepeated ? [{ path: here, message: 'This key was there before' }] : []),
      ...repeatedKeys(value, here),
    ]
  })
}
