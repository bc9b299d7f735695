import type Stripe from 'stripe'
import type { CheckoutSession } from '../checkout-session.ts'

/** The shop's own fields, with what the shopper has filled in once the session is complete. */
export function customFieldsView({
  asGiven,
  completion,
}: Pick<CheckoutSession, 'asGiven' | 'completion'>): Stripe.Checkout.Session.CustomField[] {
  const values = completion?.customer.customFields ?? []
  return (asGiven.custom_fields ?? []).map(({ dropdown, numeric, text, ...field }) => {
    const value = values.find(({ key }) => key === field.key)?.value || null
    return {
      ...field,
      ...(dropdown && { dropdown: { ...dropdown, value } }),
      ...(numeric && { numeric: { ...numeric, value } }),
      ...(text && { text: { ...text, value } }),
    }
  })
}
