export interface Checkbox {
  node: HTMLElement
  control: HTMLInputElement
}

/** Draws a box to tick, with its label. */
export function createCheckbox(
  document: Document,
  {
    name,
    label,
    checked,
    onInput,
  }: {
    name: string
    label: string
    checked: boolean
    onInput: (checked: boolean) => void
  },
): Checkbox {
  const node = document.createElement('label')
  const control = document.createElement('input')
  const text = document.createElement('span')
  node.className = 'Checkbox'
  control.type = 'checkbox'
  control.className = 'CheckboxInput'
  control.name = name
  control.id = name
  control.checked = checked
  control.addEventListener('change', () => onInput(control.checked))
  text.className = 'CheckboxLabel'
  text.textContent = label
  node.append(control, text)
  return { node, control }
}
