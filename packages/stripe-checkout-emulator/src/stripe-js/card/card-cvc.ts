import { brandOf } from './card-brand.ts'
import { digitsOf } from './card-number.ts'
import { complete, type FieldCheck } from '../element/field-check.ts'

/** A security code cut to the length that the card's network has. */
export function formatCardCvc(text: string, cardNumber: string): string {
  return digitsOf(text).slice(0, brandOf(digitsOf(cardNumber)).cvcLength)
}

export function checkCardCvc(text: string, cardNumber: string): FieldCheck {
  if (text.length === brandOf(digitsOf(cardNumber)).cvcLength) return complete
  return {
    state: text ? 'incomplete' : 'empty',
    code: 'incomplete_cvc',
    message: 'Your card’s security code is incomplete.',
  }
}
