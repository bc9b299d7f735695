import { draw } from './draw.ts'

/** A path or a dotted name, for a narrow place: it breaks between its parts, not within them. */
export function breakable(text: string): Node[] {
  return text.split(/(?<=[./])/).flatMap((part) => [document.createTextNode(part), draw('wbr')])
}
