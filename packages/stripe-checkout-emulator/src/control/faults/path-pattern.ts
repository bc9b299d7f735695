/**
 * Reads a pattern for paths.
 *
 * @param pattern `*` and `:id` are one segment, `**` at the end is any number of them
 */
export function pathPattern(pattern: string): (path: string) => boolean {
  const wanted = pattern.split('/')
  const isOpen = wanted.at(-1) === '**'
  if (isOpen) wanted.pop()
  return (path) => {
    const segments = path.split('/')
    if (isOpen ? segments.length < wanted.length : segments.length !== wanted.length) return false
    return wanted.every((segment, index) => isOne(segment) || segment === segments[index])
  }
}

function isOne(segment: string): boolean {
  return segment === '*' || /^:\w+$/.test(segment)
}
