/**
 * Ends a JSON text that was cut off somewhere, after the last of its values that is whole.
 *
 * @param text the beginning of an object or a list
 */
export function endBegunJson(text: string): string {
  let open = ''
  let whole = { length: 0, open }
  let isInText = false
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (isInText) {
      if (character === '\\') at += 1
      else if (character === '"') isInText = false
    } else if (character === '"') isInText = true
    else if (character === ',') whole = { length: at, open }
    else if ('{[]}'.includes(character)) {
      open = isOpening(character) ? endOf(character) + open : open.slice(1)
      whole = { length: at + 1, open }
    }
  }
  return text.slice(0, whole.length) + whole.open
}

function isOpening(bracket: string): boolean {
  return bracket === '{' || bracket === '['
}

function endOf(bracket: string): string {
  return bracket === '{' ? '}' : ']'
}
