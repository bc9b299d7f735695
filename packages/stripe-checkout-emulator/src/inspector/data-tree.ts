import { draw } from './draw.ts'

/** Anything that JSON can say, as lists within lists. */
export function drawData(data: unknown): Node {
  if (typeof data !== 'object' || data === null) {
    return draw('code', {}, data === undefined ? '' : String(data))
  }
  const entries = Object.entries(data)
  if (entries.length === 0) return draw('code', {}, Array.isArray(data) ? '[]' : '{}')
  return draw(
    'dl',
    { class: 'data' },
    ...entries.map(([name, value]) =>
      draw('div', {}, draw('dt', {}, name), draw('dd', {}, drawData(value))),
    ),
  )
}
