import { brandOf } from '../card/card-brand.ts'
import { formatCardCvc } from '../card/card-cvc.ts'
import {
  type CardAsks,
  type CardDetails,
  cardFieldNames,
  type CardFieldName,
  checkCard,
} from '../card/card-details.ts'
import { formatCardExpiry } from '../card/card-expiry.ts'
import { digitsOf, formatCardNumber } from '../card/card-number.ts'
import { postalRuleOf } from '../card/postal-code.ts'
import { chevronGlyph } from '../element/chevron-glyph.ts'
import { countrySelect, textInput } from '../element/controls.ts'
import { createFieldGroup, type FieldGroup } from '../element/field-group.ts'
import { createFormField } from '../element/form-field.ts'
import { rowOf } from '../element/row-of.ts'
import { brandIcon } from './brand-icon.ts'

export interface CardFormSettings {
  /** What the fields hold to begin with. */
  details: CardDetails
  /** BCP 47 */
  locale: string
  asks: CardAsks
  readOnly: boolean
  /** The shopper's date. */
  today: () => Date
  onInput: () => void
}

export interface CardForm extends FieldGroup<CardFieldName> {
  node: HTMLElement
}

/** Draws the fields of a card into a document. */
export function createCardForm(document: Document, settings: CardFormSettings): CardForm {
  const { asks, details, locale, readOnly, today, onInput } = settings
  const digits = (autocomplete: AutoFill, placeholder: string) =>
    textInput(document, autocomplete, placeholder, 'numeric')
  const fields = {
    name: createFormField('payment', 'name', textInput(document, 'cc-name')),
    number: createFormField('payment', 'number', digits('cc-number', '1234 1234 1234 1234')),
    expiry: createFormField('payment', 'expiry', digits('cc-exp', 'MM / YY')),
    cvc: createFormField('payment', 'cvc', digits('cc-csc', 'CVC')),
    country: createFormField('payment', 'country', countrySelect(document, 'billing', locale)),
    postalCode: createFormField(
      'payment',
      'postalCode',
      textInput(document, 'billing postal-code'),
    ),
  }
  const formats: Record<CardFieldName, (text: string, deleting: boolean) => string> = {
    name: (text) => text,
    number: formatCardNumber,
    expiry: formatCardExpiry,
    cvc: (text) => formatCardCvc(text, fields.number.control.value),
    country: (text) => text,
    postalCode: (text) => postalRuleOf(fields.country.control.value)?.format(text) ?? '',
  }
  const addressFields = (['country', 'postalCode'] as const).filter((name) => asks[name])
  const addressRow = rowOf(document, ...addressFields.map((name) => fields[name].node))
  const node = document.createElement('div')
  node.className = 'Panel'
  if (asks.name) node.append(fields.name.node)
  node.append(fields.number.node, rowOf(document, fields.expiry.node, fields.cvc.node))
  if (addressFields.length > 0) node.append(addressRow)

  fields.name.setLabel('Name on card')
  fields.number.setLabel('Card number')
  fields.expiry.setLabel('Expiration date')
  fields.cvc.setLabel('Security code')
  fields.country.setLabel('Country')
  fields.country.setIcon(chevronGlyph)

  const group = createFieldGroup({
    names: cardFieldNames,
    fields,
    values: details,
    readOnly,
    check: (values) => checkCard(values, today(), asks),
    format: (name, text, deleting) => formats[name](text, deleting),
    drawDependents({ number, cvc, country }, changed) {
      const { brand, name } = brandOf(digitsOf(number))
      fields.number.setIcon(brandIcon(brand, name))
      fields.cvc.control.value = formatCardCvc(cvc, number)
      const postalRule = postalRuleOf(country)
      fields.postalCode.node.hidden = !postalRule
      addressRow.classList.toggle('Row--single', !postalRule || addressFields.length === 1)
      if (changed === 'country') fields.postalCode.setError(null)
      if (!postalRule) return
      fields.postalCode.setLabel(postalRule.label)
      fields.postalCode.control.placeholder = postalRule.placeholder
    },
    onInput,
  })
  return { ...group, node, focus: () => node.querySelector('input')?.focus() }
}
