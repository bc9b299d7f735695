import { complete, type FieldCheck } from '../element/field-check.ts'

/** Choice: what has as many digits as a telephone number can have is one, as E.164 counts them. */
export function checkPhone(text: string): FieldCheck {
  const digits = text.replace(/\D/g, '')
  if (/^\+?[\d\s().-]*$/.test(text) && digits.length >= 7 && digits.length <= 15) return complete
  return {
    state: text ? 'incomplete' : 'empty',
    code: 'incomplete_phone',
    message: 'Your phone number is incomplete.',
  }
}
