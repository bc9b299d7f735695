import { addressFormatOf } from '../address/address-format.ts'
import type { AddressFieldName, AddressValues } from '../address/address-values.ts'
import { type AddressAsks, checkAddress } from '../address/check-address.ts'
import { regionsOf } from '../address/regions.ts'
import { chevronGlyph } from '../element/chevron-glyph.ts'
import { countrySelect, select, textInput } from '../element/controls.ts'
import { createFieldGroup, type FieldGroup } from '../element/field-group.ts'
import { createFormField, type FormField } from '../element/form-field.ts'
import { rowOf } from '../element/row-of.ts'

export interface AddressFormSettings {
  purpose: 'billing' | 'shipping'
  /** What the fields hold to begin with. */
  values: AddressValues
  asks: AddressAsks
  /** BCP 47 */
  locale: string
  /** ISO 3166-1 of those that can be chosen; null: all. */
  countries: readonly string[] | null
  onInput: (values: AddressValues) => void
  /** The shopper has left a field that they changed. */
  onCommit: () => void
}

export interface AddressForm extends Pick<
  FieldGroup<AddressFieldName>,
  'firstError' | 'showErrors' | 'focus'
> {
  node: HTMLElement
}

const whoNames = ['name', 'firstName', 'lastName', 'country'] as const
const whereNames = [
  'addressLine1',
  'addressLine2',
  'locality',
  'administrativeArea',
  'postalCode',
  'phone',
] as const
type WhereName = (typeof whereNames)[number]

/**
 * Draws the fields of an address into a document. Those below the country are drawn anew when it
 * changes, the others stay where they are.
 */
export function createAddressForm(document: Document, settings: AddressFormSettings): AddressForm {
  const { purpose, asks, locale, onInput } = settings
  const scope = `${purpose}Address`
  let { values } = settings

  const fields = {
    name: field('name', textInput(document, autocompleteOf('name'))),
    firstName: field('firstName', textInput(document, autocompleteOf('given-name'))),
    lastName: field('lastName', textInput(document, autocompleteOf('family-name'))),
    country: field('country', countrySelect(document, purpose, locale, settings.countries)),
  }
  fields.name.setLabel(asks.name === 'organization' ? 'Organization' : 'Full name')
  fields.firstName.setLabel('First name')
  fields.lastName.setLabel('Last name')
  fields.country.setLabel('Country or region')
  fields.country.setIcon(chevronGlyph)
  const names = {
    full: fields.name.node,
    organization: fields.name.node,
    split: rowOf(document, fields.firstName.node, fields.lastName.node),
    never: null,
  }[asks.name]
  const below = document.createElement('div')
  const node = document.createElement('div')
  node.className = 'Panel'
  below.className = 'Panel'
  node.append(...(names ? [names] : []), fields.country.node, below)
  node.addEventListener('change', settings.onCommit)

  const who = createFieldGroup({
    names: whoNames,
    fields,
    values,
    check,
    onInput() {
      const { country } = values
      take(who.values())
      if (values.country !== country) {
        // Another country has other regions, and its codes are in no other format.
        values = { ...values, administrativeArea: '' }
        where = drawWhere()
      }
      onInput(values)
    },
  })
  let where = drawWhere()

  function autocompleteOf(name: string): AutoFill {
    // `billing name` and so on are all of the standard's tokens.
    return `${purpose} ${name}` as AutoFill
  }

  function field<Of extends HTMLInputElement | HTMLSelectElement>(name: string, control: Of) {
    return createFormField(scope, name, control)
  }

  function check(news: Partial<AddressValues>) {
    return checkAddress({ ...values, ...news }, asks)
  }

  function take(news: Partial<AddressValues>) {
    values = { ...values, ...news }
  }

  function drawWhere(): FieldGroup<WhereName> {
    const format = addressFormatOf(values.country)
    const regions = regionsOf(values.country)
    const region = format.labels.administrativeArea
    const fieldsBelow: Record<WhereName, FormField> = {
      addressLine1: field('addressLine1', textInput(document, autocompleteOf('address-line1'))),
      addressLine2: field('addressLine2', textInput(document, autocompleteOf('address-line2'))),
      locality: field('locality', textInput(document, autocompleteOf('address-level2'))),
      administrativeArea: field(
        'administrativeArea',
        regions
          ? select(document, autocompleteOf('address-level1'), [['', 'Select'], ...regions])
          : textInput(document, autocompleteOf('address-level1')),
      ),
      postalCode: field('postalCode', textInput(document, autocompleteOf('postal-code'))),
      phone: field('phone', textInput(document, autocompleteOf('tel'), '', 'tel')),
    }
    const optional = (name: 'locality' | 'administrativeArea' | 'postalCode') =>
      format.required.has(name) ? '' : ' (optional)'
    fieldsBelow.addressLine1.setLabel('Address line 1')
    fieldsBelow.addressLine2.setLabel('Address line 2 (optional)')
    fieldsBelow.locality.setLabel(format.labels.locality)
    fieldsBelow.administrativeArea.setLabel(region + optional('administrativeArea'))
    fieldsBelow.postalCode.setLabel(format.labels.postalCode + optional('postalCode'))
    fieldsBelow.phone.setLabel('Phone number')
    if (regions) fieldsBelow.administrativeArea.setIcon(chevronGlyph)
    setPlaceholder(fieldsBelow.postalCode, format.postalCodeExample)

    below.replaceChildren(
      fieldsBelow.addressLine1.node,
      fieldsBelow.addressLine2.node,
      ...format.rows.map((row) => rowOf(document, ...row.map((name) => fieldsBelow[name].node))),
      ...(asks.phone ? [fieldsBelow.phone.node] : []),
    )
    const group = createFieldGroup({
      names: whereNames,
      fields: fieldsBelow,
      values,
      check,
      format: (name, text) => (name === 'postalCode' ? text.toUpperCase() : text),
      onInput() {
        take(group.values())
        onInput(values)
      },
    })
    // A region that the country does not have is none.
    take(group.values())
    return group
  }

  return {
    node,
    firstError: () => who.firstError() ?? where.firstError(),
    showErrors() {
      // The last one that is shown has the focus.
      where.showErrors()
      who.showErrors()
    },
    focus: () => node.querySelector<HTMLElement>('input, select')?.focus(),
  }
}

function setPlaceholder({ control }: FormField, text: string): void {
  if ('placeholder' in control) control.placeholder = text
}
