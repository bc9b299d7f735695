import { checkCardCvc } from './card-cvc.ts'
import { checkCardExpiry } from './card-expiry.ts'
import { checkCardNumber } from './card-number.ts'
import type { FieldCheck } from './field-check.ts'
import { checkPostalCode } from './postal-code.ts'

export const cardFieldNames = ['number', 'expiry', 'cvc', 'country', 'postalCode'] as const
export type CardFieldName = (typeof cardFieldNames)[number]

/** What the shopper has typed, as shown in the fields. */
export type CardDetails = Record<CardFieldName, string>

/**
 * What each field of a card form amounts to.
 *
 * @param today The shopper's date, which the expiry is held against.
 * @param asksForAddress Whether the form has country and postal code.
 */
export function checkCard(
  details: CardDetails,
  today: Date,
  asksForAddress: boolean,
): Record<CardFieldName, FieldCheck> {
  return {
    number: checkCardNumber(details.number),
    expiry: checkCardExpiry(details.expiry, today),
    cvc: checkCardCvc(details.cvc, details.number),
    country: { state: 'complete' },
    postalCode: asksForAddress
      ? checkPostalCode(details.postalCode, details.country)
      : { state: 'complete' },
  }
}
