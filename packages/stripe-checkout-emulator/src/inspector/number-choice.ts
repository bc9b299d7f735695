import { draw } from './draw.ts'

interface NumberChoiceOptions {
  label: string
  values: readonly (number | null)[]
  textOf: (value: number | null) => string
  onChoose: (value: number | null) => void
}

/** One of some numbers, and of whatever else it is set to from elsewhere. */
export function createNumberChoice({ label, values, textOf, onChoose }: NumberChoiceOptions) {
  let shown = [...values]
  const node = draw('select', { 'aria-label': label })
  const list = () => node.replaceChildren(...shown.map((it) => draw('option', {}, textOf(it))))
  list()
  node.addEventListener('change', () => {
    const value = shown[node.selectedIndex]
    if (value !== undefined) onChoose(value)
  })
  return {
    node,
    show(value: number | null) {
      if (!shown.includes(value)) {
        shown = [...values, value]
        list()
      }
      node.selectedIndex = shown.indexOf(value)
    },
  }
}
