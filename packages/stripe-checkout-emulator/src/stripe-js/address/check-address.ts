import { complete, type FieldCheck } from '../element/field-check.ts'
import { addressFormatOf } from './address-format.ts'
import type { AddressFieldName, AddressValues } from './address-values.ts'
import { checkPhone } from './check-phone.ts'

/** Which of the fields that not every address form has are there. */
export interface AddressAsks {
  name: 'full' | 'split' | 'organization' | 'never'
  phone: boolean
}

/** What each field of an address form amounts to. */
export function checkAddress(
  values: AddressValues,
  asks: AddressAsks,
): Record<AddressFieldName, FieldCheck> {
  const format = addressFormatOf(values.country)
  const isSplit = asks.name === 'split'
  const asksForName = asks.name !== 'never'
  const { locality, administrativeArea, postalCode } = format.labels
  const isRequired = (field: 'locality' | 'administrativeArea' | 'postalCode') =>
    format.required.has(field)
  return {
    name: filled(values.name, 'name', asksForName && !isSplit),
    firstName: filled(values.firstName, 'first name', isSplit),
    lastName: filled(values.lastName, 'last name', isSplit),
    country: complete,
    addressLine1: filled(values.addressLine1, 'address'),
    addressLine2: complete,
    locality: filled(values.locality, lowerFirst(locality), isRequired('locality')),
    administrativeArea: filled(
      values.administrativeArea,
      lowerFirst(administrativeArea),
      isRequired('administrativeArea'),
    ),
    postalCode: checkPostalCode(values.postalCode, postalCode, values.country),
    phone: asks.phone ? checkPhone(values.phone) : complete,
  }
}

function filled(text: string, what: string, isRequired = true): FieldCheck {
  if (!isRequired || text.trim() !== '') return complete
  return { state: 'empty', code: 'incomplete_address', message: `Your ${what} is incomplete.` }
}

function checkPostalCode(text: string, label: string, country: string): FieldCheck {
  const format = addressFormatOf(country)
  const isAsked = format.rows.flat().includes('postalCode')
  const typed = text.trim().toUpperCase()
  if (!isAsked || format.postalCode.test(typed)) return complete
  if (typed === '' && !format.required.has('postalCode')) return complete
  return {
    state: typed ? 'incomplete' : 'empty',
    code: 'incomplete_zip',
    message: `Your ${lowerFirst(label)} is incomplete.`,
  }
}

/** `Postal code` becomes `postal code`, and `ZIP code` stays. */
function lowerFirst(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)
}
