import { brandOf } from '../card/card-brand.ts'
import { formatCardCvc } from '../card/card-cvc.ts'
import {
  type CardDetails,
  cardFieldNames,
  type CardFieldName,
  checkCard,
} from '../card/card-details.ts'
import { formatCardExpiry } from '../card/card-expiry.ts'
import { digitsOf, formatCardNumber } from '../card/card-number.ts'
import { postalRuleOf } from '../card/postal-code.ts'
import { brandIcon, chevronGlyph } from './brand-icon.ts'
import { countrySelect, textInput } from './controls.ts'
import { createFormField } from './form-field.ts'
import { formatTyped } from './typed-format.ts'

export interface CardFormSettings {
  /** What the fields hold to begin with. */
  details: CardDetails
  /** BCP 47 */
  locale: string
  asksForAddress: boolean
  readOnly: boolean
  /** The shopper's date. */
  today: () => Date
  onInput: () => void
}

export interface CardForm {
  node: HTMLElement
  details(): CardDetails
  /** What is wrong with the first field that is not right, or null. */
  firstError(): string | null
  /** Shows what is wrong everywhere, and leads to the first of it. */
  showErrors(): void
  focus(): void
}

/** Draws the fields of a card into a document. */
export function createCardForm(document: Document, settings: CardFormSettings): CardForm {
  const { asksForAddress, details: initial, locale, readOnly, today } = settings
  const fields = {
    number: createFormField('number', textInput(document, 'cc-number', '1234 1234 1234 1234')),
    expiry: createFormField('expiry', textInput(document, 'cc-exp', 'MM / YY')),
    cvc: createFormField('cvc', textInput(document, 'cc-csc', 'CVC')),
    country: createFormField('country', countrySelect(document, locale)),
    postalCode: createFormField('postalCode', textInput(document, 'billing postal-code', '')),
  }
  const formats: Record<CardFieldName, (text: string, deleting: boolean) => string> = {
    number: formatCardNumber,
    expiry: formatCardExpiry,
    cvc: (text) => formatCardCvc(text, fields.number.control.value),
    country: (text) => text,
    postalCode: (text) => postalRuleOf(fields.country.control.value)?.format(text) ?? '',
  }
  const cardRow = rowOf(document, fields.expiry.node, fields.cvc.node)
  const addressRow = rowOf(document, fields.country.node, fields.postalCode.node)
  const node = document.createElement('div')
  node.className = 'Panel'
  node.append(fields.number.node, cardRow)
  if (asksForAddress) node.append(addressRow)

  fields.number.setLabel('Card number')
  fields.expiry.setLabel('Expiration date')
  fields.cvc.setLabel('Security code')
  fields.country.setLabel('Country')
  fields.country.setIcon(chevronGlyph)
  fields.postalCode.control.inputMode = 'text'

  const details = (): CardDetails => ({
    number: fields.number.control.value,
    expiry: fields.expiry.control.value,
    cvc: fields.cvc.control.value,
    country: fields.country.control.value,
    postalCode: fields.postalCode.control.value,
  })
  const check = () => checkCard(details(), today(), asksForAddress)
  const errors = () => {
    const results = check()
    return cardFieldNames.flatMap((name) => {
      const result = results[name]
      return result.state === 'complete' ? [] : [{ name, message: result.message }]
    })
  }

  /** What depends on another field's content. */
  function drawDependents() {
    const { brand, name } = brandOf(digitsOf(fields.number.control.value))
    fields.number.setIcon(brandIcon(brand, name))
    fields.cvc.control.value = formats.cvc(fields.cvc.control.value, false)
    const postalRule = postalRuleOf(fields.country.control.value)
    fields.postalCode.node.hidden = !postalRule
    addressRow.classList.toggle('Row--single', !postalRule)
    if (!postalRule) return
    fields.postalCode.setLabel(postalRule.label)
    fields.postalCode.control.placeholder = postalRule.placeholder
  }

  function onInput(name: CardFieldName, deleting: boolean) {
    const { control } = fields[name]
    if ('selectionStart' in control) {
      formatTyped(control, (text) => formats[name](text, deleting), deleting)
    }
    drawDependents()
    // What cannot become right is said at once, and what was wrong is let go while it is mended.
    const result = check()[name]
    fields[name].setError(result.state === 'invalid' ? result.message : null)
    if (name === 'country') fields.postalCode.setError(null)
    settings.onInput()
  }

  for (const name of cardFieldNames) {
    const { control } = fields[name]
    control.value = initial[name]
    control.addEventListener('input', (event) => {
      onInput(name, 'inputType' in event && String(event.inputType).startsWith('delete'))
    })
    control.addEventListener('blur', () => {
      const result = check()[name]
      if (result.state !== 'complete' && result.state !== 'empty') {
        fields[name].setError(result.message)
      }
    })
    if ('readOnly' in control) control.readOnly = readOnly
    else control.disabled = readOnly
  }
  drawDependents()

  return {
    node,
    details,
    firstError: () => errors()[0]?.message ?? null,
    showErrors() {
      const found = errors()
      for (const { name, message } of found) fields[name].setError(message)
      const first = found[0]
      if (first) fields[first.name].control.focus()
    },
    focus: () => fields.number.control.focus(),
  }
}

function rowOf(document: Document, ...nodes: HTMLElement[]): HTMLElement {
  const row = document.createElement('div')
  row.className = 'Row'
  row.append(...nodes)
  return row
}
