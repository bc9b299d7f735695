import type { AddressParams } from '../api/address-params.ts'
import type { Address } from './address.ts'

export function addressOf(given: AddressParams = {}): Address {
  return {
    city: given.city ?? null,
    country: given.country ?? null,
    line1: given.line1 ?? null,
    line2: given.line2 ?? null,
    postalCode: given.postal_code ?? null,
    state: given.state ?? null,
  }
}
