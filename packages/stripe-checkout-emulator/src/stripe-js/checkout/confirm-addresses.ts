import type { CardPaymentMethod, ShopperChange } from '../wire.ts'
import { asContact } from './argument.ts'
import type { CheckoutContext } from './checkout-context.ts'
import type { ConfirmOptions } from './confirm.ts'

/** Choice: addresses are the session's from then on, whether or not the payment goes through. */
export async function keepAddresses(
  { client, clientSecret, store }: CheckoutContext,
  { billingAddress, shippingAddress }: ConfirmOptions,
): Promise<void> {
  const changes: ShopperChange[] = []
  if (billingAddress) {
    const contact = asContact(billingAddress, 'confirm: billingAddress')
    changes.push({ type: 'billing_address', contact })
  }
  if (shippingAddress) {
    const contact = asContact(shippingAddress, 'confirm: shippingAddress')
    changes.push({ type: 'shipping_address', contact })
  }
  for (const change of changes) {
    const { session } = await client.change(clientSecret, change)
    store.update({ session })
  }
}

/** What the shopper typed into the Payment Element goes before what the page knows. */
export function withBillingAddress(
  paymentMethod: CardPaymentMethod,
  billingAddress: ConfirmOptions['billingAddress'] | null,
): CardPaymentMethod {
  if (!billingAddress) return paymentMethod
  const { name, address } = billingAddress
  return {
    ...paymentMethod,
    billing_details: {
      ...(name ? { name } : {}),
      ...(address.postal_code ? { postal_code: address.postal_code } : {}),
      country: address.country,
      ...paymentMethod.billing_details,
    },
  }
}
