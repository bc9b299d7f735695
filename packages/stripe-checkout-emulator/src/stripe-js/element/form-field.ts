type Control = HTMLInputElement | HTMLSelectElement

/** One labelled control with its place for an error. */
export interface FormField<Of extends Control = Control> {
  node: HTMLElement
  control: Of
  setLabel(text: string): void
  /** Null takes the error away. */
  setError(message: string | null): void
  /** Shows a picture at the end of the control. */
  setIcon(svg: string): void
}

/**
 * Draws a control with its label, and ties the two and the error together.
 *
 * @param scope What tells it from fields of the same name: `payment` makes `payment-numberInput`.
 * @param control An input or select of the document that it is to be in.
 */
export function createFormField<Of extends Control>(
  scope: string,
  name: string,
  control: Of,
): FormField<Of> {
  const { ownerDocument: document } = control
  const label = document.createElement('label')
  const box = document.createElement('div')
  const icon = document.createElement('span')
  const error = document.createElement('p')
  const node = document.createElement('div')

  node.className = `Field Field--${name}`
  label.className = 'Label'
  label.htmlFor = `${scope}-${name}Input`
  box.className = 'Box'
  icon.className = 'Icon'
  error.className = 'Error'
  error.id = `${scope}-${name}Error`
  error.setAttribute('role', 'alert')
  control.className = 'Input'
  control.id = `${scope}-${name}Input`
  control.name = name
  box.append(control, icon)
  node.append(label, box, error)

  return {
    node,
    control,
    setLabel(text) {
      label.textContent = text
    },
    setError(message) {
      // Written only when it differs: writing the same text again would have it read out again.
      if (error.textContent !== (message ?? '')) error.textContent = message ?? ''
      control.classList.toggle('Input--invalid', message !== null)
      control.setAttribute('aria-invalid', String(message !== null))
      if (message === null) control.removeAttribute('aria-describedby')
      else control.setAttribute('aria-describedby', error.id)
    },
    setIcon(svg) {
      if (icon.innerHTML !== svg) icon.innerHTML = svg
    },
  }
}
