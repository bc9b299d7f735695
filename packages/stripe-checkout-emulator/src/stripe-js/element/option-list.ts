export interface OptionList {
  node: HTMLElement
  value(): string
  setValue(value: string): void
}

interface OptionListSettings {
  name: string
  /** What a screen reader says of all of them together. */
  label: string
  options: readonly { value: string; title: string; detail?: string }[]
  value: string
  onInput: (value: string) => void
}

/** Draws a choice of one, each with a line of its own. */
export function createOptionList(
  document: Document,
  { name, label, options, value: initial, onInput }: OptionListSettings,
): OptionList {
  const node = document.createElement('fieldset')
  const legend = document.createElement('legend')
  node.className = 'OptionList'
  legend.className = 'Label'
  legend.textContent = label
  node.append(legend)

  const inputs = options.map(({ value, title, detail }, index) => {
    const row = document.createElement('label')
    const input = document.createElement('input')
    const text = document.createElement('span')
    row.className = 'Option'
    input.type = 'radio'
    input.className = 'RadioIcon'
    input.name = name
    input.id = `${name}-${index}`
    input.value = value
    input.checked = value === initial
    input.addEventListener('change', () => onInput(value))
    text.className = 'OptionText'
    text.textContent = title
    if (detail) {
      const small = document.createElement('span')
      small.className = 'OptionDetail'
      small.textContent = detail
      // Read out, the two are two words.
      text.append(' ', small)
    }
    row.append(input, text)
    node.append(row)
    return input
  })

  return {
    node,
    value: () => inputs.find(({ checked }) => checked)?.value ?? '',
    setValue(value) {
      for (const input of inputs) input.checked = input.value === value
    },
  }
}
