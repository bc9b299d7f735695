import type { StripeCheckoutPaymentElementOptions } from '@stripe/stripe-js'

/** Whether the form asks for country and postal code. Choice: both or neither. */
export function asksForAddress({ fields }: StripeCheckoutPaymentElementOptions): boolean {
  const billing = fields?.billingDetails ?? 'auto'
  if (typeof billing === 'string') return billing !== 'never'
  const address = billing.address ?? 'auto'
  if (typeof address === 'string') return address !== 'never'
  return address.country !== 'never' && address.postalCode !== 'never'
}
