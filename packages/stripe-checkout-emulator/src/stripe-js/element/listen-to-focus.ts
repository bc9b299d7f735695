import type { BaseEvents, ElementEvents } from './element-events.ts'

/** The element has the focus as long as any of its fields has it. */
export function listenToFocus(
  document: Document,
  elementType: string,
  { emit }: Pick<ElementEvents<BaseEvents, unknown>, 'emit'>,
): void {
  const event = { elementType }
  let hasFocus = false
  document.addEventListener('focusin', () => {
    if (!hasFocus) emit('focus', event)
    hasFocus = true
  })
  document.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget) return
    hasFocus = false
    emit('blur', event)
  })
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') emit('escape', event)
  })
}
