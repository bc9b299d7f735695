import type { CustomFieldValue } from '../custom-fields/custom-field-ask.ts'
import type { CheckoutElements, ElementKinds } from './checkout-elements.ts'

/** What the shopper has filled into the shop's own fields: only the form has any. */
export function customFieldsOf({
  controls,
}: Pick<CheckoutElements<ElementKinds>, 'controls'>): CustomFieldValue[] {
  return controls().flatMap(([, control]) => control.customFields?.() ?? [])
}
