import type { CheckoutFormStatus, CheckoutFormValues } from '@stripe/stripe-js'

import type { FormSection } from './form-section.ts'

/** What the form's events carry of its sections. */
export function readSections(
  sections: readonly FormSection[],
  currency: string | undefined,
): {
  complete: boolean
  empty: boolean
  value: CheckoutFormValues
  status: CheckoutFormStatus
} {
  const status: CheckoutFormStatus = {
    customerDetails: { complete: false, empty: true },
  }
  let value: CheckoutFormValues = { customerDetails: { email: '' } }
  for (const section of sections) {
    value = { ...value, ...section.value() }
    if (section.name === null || section.name === 'customComponents') continue
    status[section.name] = { complete: section.error() === null, empty: section.isEmpty() }
  }
  return {
    complete: sections.every((section) => section.error() === null),
    empty: sections.every((section) => section.isEmpty()),
    value: currency ? { ...value, adaptivePricing: { currency } } : value,
    status,
  }
}
