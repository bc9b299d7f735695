import { countriesIn } from './country.ts'

/** An input that a browser or password manager knows how to fill. */
export function textInput(
  document: Document,
  autocomplete: AutoFill,
  placeholder = '',
  inputMode = 'text',
): HTMLInputElement {
  const input = document.createElement('input')
  input.type = 'text'
  input.inputMode = inputMode
  input.autocomplete = autocomplete
  input.placeholder = placeholder
  input.spellcheck = false
  return input
}

/** A choice of one of the texts, by their values. */
export function select(
  document: Document,
  autocomplete: AutoFill,
  options: Iterable<readonly [value: string, text: string]>,
): HTMLSelectElement {
  const control = document.createElement('select')
  control.autocomplete = autocomplete
  for (const [value, text] of options) {
    const option = document.createElement('option')
    option.value = value
    option.textContent = text
    control.append(option)
  }
  return control
}

/**
 * Countries, named in the language.
 *
 * @param only ISO 3166-1 of those that can be chosen; null: all.
 */
export function countrySelect(
  document: Document,
  purpose: 'billing' | 'shipping',
  locale: string,
  only: readonly string[] | null = null,
): HTMLSelectElement {
  const options = countriesIn(locale)
    .filter(({ code }) => !only || only.includes(code))
    .map(({ code, name }) => [code, name] as const)
  const control = select(document, `${purpose} country`, options)
  control.lang = locale
  return control
}
