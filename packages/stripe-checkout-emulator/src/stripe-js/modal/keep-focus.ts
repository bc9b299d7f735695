/** Has the Tab key go around within a document, and not out of it. */
export function keepFocus(document: Document): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab') return
    const stops = [...document.querySelectorAll<HTMLElement>('button, input, select')].filter(
      isStop,
    )
    const [first] = stops
    const last = stops.at(-1)
    const end = event.shiftKey ? first : last
    if (document.activeElement !== end) return
    event.preventDefault()
    const start = event.shiftKey ? last : first
    start?.focus()
  })
}

/** Of radio buttons, the one that is chosen stands for all. */
function isStop(control: HTMLElement): boolean {
  if (control.matches(':disabled')) return false
  return !control.matches('[type=radio]') || control.matches(':checked')
}
