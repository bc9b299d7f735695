import { digitsOf } from './card-number.ts'
import { complete, type FieldCheck } from '../element/field-check.ts'

interface PostalRule {
  label: string
  placeholder: string
  pattern: RegExp
  format: (text: string) => string
}

const trimmed = (text: string) => text.toUpperCase().slice(0, 10)

/**
 * The countries whose banks compare a card's postal code.
 *
 * @see https://docs.stripe.com/disputes/prevention/verification
 */
const postalRules: Readonly<Record<string, PostalRule>> = {
  US: {
    label: 'ZIP code',
    placeholder: '12345',
    pattern: /^\d{5}$/,
    format: (text) => digitsOf(text).slice(0, 5),
  },
  CA: {
    label: 'Postal code',
    placeholder: 'M5T 1T4',
    pattern: /^[A-Z]\d[A-Z] ?\d[A-Z]\d$/,
    format: trimmed,
  },
  GB: {
    label: 'Postal code',
    placeholder: 'WS11 1DB',
    pattern: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/,
    format: trimmed,
  },
}

/** How a country's postal code is asked for with a card, or undefined where it is not asked for. */
export function postalRuleOf(country: string): PostalRule | undefined {
  return Object.hasOwn(postalRules, country) ? postalRules[country] : undefined
}

export function checkPostalCode(text: string, country: string): FieldCheck {
  const rule = postalRuleOf(country)
  if (!rule || rule.pattern.test(text)) return complete
  const what = rule.label === 'ZIP code' ? 'ZIP code' : 'postal code'
  return {
    state: text ? 'incomplete' : 'empty',
    code: 'incomplete_zip',
    message: `Your ${what} is incomplete.`,
  }
}
