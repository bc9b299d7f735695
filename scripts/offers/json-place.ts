import type { Node, ValueNode } from '@humanwhocodes/momoa'

/** Where something is in a text: both count from 1. */
export interface JsonPlace {
  readonly line: number
  readonly column: number
}

/** Where a value is: at its key, where it has one. */
export function placeOfValue(root: ValueNode, path: readonly (string | number)[]): JsonPlace {
  let place: Node = root
  let value = root
  for (const key of path) {
    const child = childOf(value, key)
    if (!child) break
    place = child
    value = child.value
  }
  const { line, column } = place.loc.start
  return { line, column }
}

/** Of a key that comes twice, the last: the one that counts. */
function childOf(value: ValueNode, key: string | number) {
  if (value.type === 'Array') return typeof key === 'number' ? value.elements[key] : undefined
  if (value.type !== 'Object') return undefined
  return value.members.findLast(({ name }) => name.type === 'String' && name.value === key)
}

/** Where a parser says that it stopped: `(3:12)`, `at position 42`, or else the end. */
export function placeOfFault(message: string, text: string): JsonPlace {
  const said = /\((\d+):(\d+)\)$/.exec(message)
  // At the end of the input the parser gives the beginning.
  if (said && !message.includes('end of input')) {
    return { line: Number(said[1]), column: Number(said[2]) }
  }
  const position = /at position (\d+)/.exec(message)?.[1]
  const lines = (position ? text.slice(0, Number(position)) : text.trimEnd()).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
