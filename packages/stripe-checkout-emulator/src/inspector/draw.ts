type Child = Node | string

interface Props {
  class?: string | undefined
  type?: string
  role?: 'alert' | 'status'
  title?: string
  [attribute: `${'aria' | 'data'}-${string}`]: string | undefined
}

/** An element with its attributes and children. Text goes in as text, and nowhere as markup. */
export function draw<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [attribute, value] of Object.entries(props)) {
    if (value !== undefined) element.setAttribute(attribute, value)
  }
  element.append(...children)
  return element
}

/** A button that does something at once. */
export function button(label: string, act: () => void): HTMLButtonElement {
  const element = draw('button', { type: 'button' }, label)
  element.addEventListener('click', act)
  return element
}
