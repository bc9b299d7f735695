import type { StripeCheckoutAddressElementOptions, StripeCheckoutContact } from '@stripe/stripe-js'

import {
  type AddressEventValue,
  type AddressValues,
  blankAddress,
  eventValueOf,
  valuesOfContact,
} from '../address/address-values.ts'
import { checkAddress } from '../address/check-address.ts'
import { addressAsksOf } from './address-asks.ts'

/** What of an address outlives the document that it is drawn in. */
export interface AddressState {
  /** What was typed. */
  values: AddressValues
  /** Which of the page's contacts is chosen; null: what was typed. */
  contact: number | null
  /** Whether it is the checkout's other address. */
  isSynced: boolean
}

/**
 * To begin with: the first contact, where there is one.
 *
 * @param country ISO 3166-1, two letters.
 */
export function firstAddressState(
  { contacts = [] }: StripeCheckoutAddressElementOptions,
  country: string,
): AddressState {
  // Choice: a shopper who has two addresses to give begins with one for both.
  return { values: blankAddress(country), contact: contacts[0] ? 0 : null, isSynced: true }
}

export interface AddressReading {
  value: AddressEventValue
  /** What is wrong with the first field that is not right, or null. */
  error: string | null
}

/** The address as typed or chosen. */
export function readAddress(
  { values, contact }: AddressState,
  options: StripeCheckoutAddressElementOptions,
): AddressReading {
  const chosen = contact === null ? undefined : options.contacts?.[contact]
  if (chosen) return readContact(chosen, options)
  const asks = addressAsksOf(options)
  const wrong = Object.values(checkAddress(values, asks)).flatMap((result) =>
    result.state === 'complete' ? [] : [result.message],
  )
  return {
    value: eventValueOf(values, { splitName: asks.name === 'split', phone: asks.phone }),
    error: wrong[0] ?? null,
  }
}

/** Choice: an address that the page or the session has already is right as it is. */
export function readContact(
  contact: StripeCheckoutContact & { phone?: string | null },
  options: StripeCheckoutAddressElementOptions,
): AddressReading {
  const asks = addressAsksOf(options)
  const values = valuesOfContact(contact)
  return {
    value: eventValueOf(values, { splitName: asks.name === 'split', phone: asks.phone }),
    error: null,
  }
}
