import type { StripeCheckoutContact } from '@stripe/stripe-js'

export type AddressFieldName =
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'country'
  | 'addressLine1'
  | 'addressLine2'
  | 'locality'
  | 'administrativeArea'
  | 'postalCode'
  | 'phone'

/** What the shopper has typed, as shown in the fields. */
export type AddressValues = Readonly<Record<AddressFieldName, string>>

/** @param country ISO 3166-1, two letters. */
export function blankAddress(country: string): AddressValues {
  return {
    name: '',
    firstName: '',
    lastName: '',
    country,
    addressLine1: '',
    addressLine2: '',
    locality: '',
    administrativeArea: '',
    postalCode: '',
    phone: '',
  }
}

/** What the `change` event of an address carries. */
export interface AddressEventValue {
  name: string
  firstName?: string
  lastName?: string
  address: {
    line1: string
    line2: string | null
    city: string
    state: string
    postal_code: string
    country: string
  }
  phone?: string
}

/** @param asks Whether first and last name are two fields, and whether there is one for a phone. */
export function eventValueOf(
  values: AddressValues,
  asks: { splitName: boolean; phone: boolean },
): AddressEventValue {
  const { firstName, lastName } = values
  return {
    name: nameOf(values, asks.splitName),
    ...(asks.splitName ? { firstName, lastName } : {}),
    address: {
      line1: values.addressLine1,
      line2: values.addressLine2 || null,
      city: values.locality,
      state: values.administrativeArea,
      postal_code: values.postalCode,
      country: values.country,
    },
    ...(asks.phone ? { phone: values.phone } : {}),
  }
}

function nameOf({ name, firstName, lastName }: AddressValues, isSplit: boolean): string {
  return isSplit ? [firstName, lastName].filter(Boolean).join(' ') : name
}

/** Whether there is nothing but a country. */
export function isBlank({ name, phone, address }: AddressEventValue): boolean {
  const { country: _country, ...parts } = address
  return !name && !phone && Object.values(parts).every((part) => !part)
}

/** What the session is told. */
export function contactOf({ name, address }: AddressEventValue): StripeCheckoutContact {
  const { country, line1, line2, city, state, postal_code } = address
  return {
    name: name || null,
    address: {
      country,
      line1: line1 || null,
      line2: line2 || null,
      city: city || null,
      state: state || null,
      postal_code: postal_code || null,
    },
  }
}

/** What the fields show of an address that the page or the session has. */
export function valuesOfContact({
  name,
  phone,
  address,
}: StripeCheckoutContact & { phone?: string | null }): AddressValues {
  const [firstName = '', ...rest] = (name ?? '').split(' ')
  return {
    name: name ?? '',
    firstName,
    lastName: rest.join(' '),
    country: address.country,
    addressLine1: address.line1 ?? '',
    addressLine2: address.line2 ?? '',
    locality: address.city ?? '',
    administrativeArea: address.state ?? '',
    postalCode: address.postal_code ?? '',
    phone: phone ?? '',
  }
}
