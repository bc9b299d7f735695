import { checkCardCvc } from './card-cvc.ts'
import { checkCardExpiry } from './card-expiry.ts'
import { checkCardNumber } from './card-number.ts'
import { complete, type FieldCheck } from '../element/field-check.ts'
import { checkPostalCode } from './postal-code.ts'

export const cardFieldNames = ['name', 'number', 'expiry', 'cvc', 'country', 'postalCode'] as const
export type CardFieldName = (typeof cardFieldNames)[number]

/** What the shopper has typed, as shown in the fields. */
export type CardDetails = Readonly<Record<CardFieldName, string>>

/** Which of the fields that not every card form has are there. */
export type CardAsks = Readonly<Record<'name' | 'country' | 'postalCode', boolean>>

/**
 * What each field of a card form amounts to.
 *
 * @param today The shopper's date, which the expiry is held against.
 */
export function checkCard(
  details: CardDetails,
  today: Date,
  asks: CardAsks,
): Record<CardFieldName, FieldCheck> {
  return {
    name: asks.name && details.name.trim() === '' ? missingName : complete,
    number: checkCardNumber(details.number),
    expiry: checkCardExpiry(details.expiry, today),
    cvc: checkCardCvc(details.cvc, details.number),
    country: complete,
    postalCode: asks.postalCode ? checkPostalCode(details.postalCode, details.country) : complete,
  }
}

const missingName: FieldCheck = {
  state: 'empty',
  code: 'incomplete_name',
  message: 'Your name is incomplete.',
}
