import { digitsOf } from '../card/card-number.ts'

/**
 * Rewrites an input in its format while it is typed into, and leaves the caret after the same
 * digit. Where the caret stands at the end, it stays there.
 */
export function formatTyped(
  input: HTMLInputElement,
  format: (text: string, deleting: boolean) => string,
  deleting: boolean,
): void {
  const typed = input.value
  const caret = input.selectionStart ?? typed.length
  const formatted = format(typed, deleting)
  if (formatted === typed) return
  input.value = formatted
  if (caret >= typed.length) return
  const isSameLength = formatted.length === typed.length
  const digitsBefore = digitsOf(typed.slice(0, caret)).length
  const position = isSameLength ? caret : endOfDigit(formatted, digitsBefore)
  input.setSelectionRange(position, position)
}

/** Where the nth digit of a text ends. */
function endOfDigit(text: string, count: number): number {
  let position = 0
  for (let seen = 0; seen < count && position < text.length; position += 1) {
    if (/\d/.test(text.charAt(position))) seen += 1
  }
  return position
}
