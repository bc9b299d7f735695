import { countriesIn } from '../card/country.ts'

/** An input that a browser or password manager knows how to fill. */
export function textInput(
  document: Document,
  autocomplete: AutoFill,
  placeholder: string,
): HTMLInputElement {
  const input = document.createElement('input')
  input.type = 'text'
  input.inputMode = 'numeric'
  input.autocomplete = autocomplete
  input.placeholder = placeholder
  input.spellcheck = false
  return input
}

/** Every country, named in the language. */
export function countrySelect(document: Document, locale: string): HTMLSelectElement {
  const select = document.createElement('select')
  select.autocomplete = 'billing country'
  for (const { code, name } of countriesIn(locale)) {
    const option = document.createElement('option')
    option.value = code
    option.textContent = name
    select.append(option)
  }
  return select
}
