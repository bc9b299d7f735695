import { clearable } from '../api/params.ts'
import { preview, type Read } from '../api/param.ts'
import { notYet, record } from '../api/record-param.ts'
import { changeMetadata, metadata } from '../api/stripe-params.ts'
import type { Namespace } from '../control/namespace.ts'
import { automaticTax, checkTaxLocation } from './automatic-tax.ts'
import { checkOrder } from './check-order.ts'
import type { CheckoutSession } from './checkout-session.ts'
import { createDiscount, discountsOnUpdate } from './discount-params.ts'
import { lineItemsOnUpdate } from './line-item-params.ts'
import { updateLines } from './line-items.ts'
import { paymentIntentDataOnUpdate, updatePaymentIntentData } from './payment-intent-data.ts'
import { requireOpen } from './require-open.ts'
import { collectedInformation, shippingOptions, withShippingOptions } from './shipping-params.ts'
import { withShippingAddress } from './shopper-shipping.ts'
import { subscriptionDataOnUpdate, updateTrial } from './subscription-data.ts'
import { requireUpdatable } from './update-permissions.ts'

/** @see https://docs.stripe.com/api/checkout/sessions/update */
export const updateParams = record({
  automatic_tax: preview(automaticTax),
  collected_information: collectedInformation,
  discounts: clearable(discountsOnUpdate),
  invoice_creation: preview(notYet),
  line_items: lineItemsOnUpdate,
  metadata: clearable(metadata),
  payment_intent_data: paymentIntentDataOnUpdate,
  shipping_options: clearable(shippingOptions),
  subscription_data: subscriptionDataOnUpdate,
})

export type UpdateParams = Read<typeof updateParams>

/**
 * The session after an update: what is not named stays, the discount too, which is worked out
 * anew.
 *
 * @throws StripeError 400 when it is not open, or not the server's to change so
 */
export function updateSession(
  session: CheckoutSession,
  params: UpdateParams,
  namespace: Namespace,
): CheckoutSession {
  requireOpen(session, namespace.now, 'updated')
  requireUpdatable(session, params)
  const ordered = withDiscount(withOrder(session, params, namespace), params, namespace)
  if (ordered !== session) checkOrder(ordered)
  const { metadata: change, payment_intent_data, collected_information } = params
  const details = collected_information?.shipping_details
  const updated = {
    ...ordered,
    ...(change !== undefined && { metadata: changeMetadata(session.metadata, change) }),
    ...(payment_intent_data && {
      paymentIntentData: updatePaymentIntentData(session.paymentIntentData, payment_intent_data),
    }),
  }
  if (!details) return updated
  const contact = { name: details.name, phone: null, address: details.address }
  return withShippingAddress(updated, contact, 'collected_information[shipping_details]')
}

function withOrder(
  session: CheckoutSession,
  { automatic_tax, line_items, shipping_options, subscription_data }: UpdateParams,
  namespace: Namespace,
): CheckoutSession {
  const changes = [automatic_tax, line_items, shipping_options, subscription_data]
  if (changes.every((change) => change === undefined)) return session
  const { lines, shipping, currency, subscription } = session
  const customer = namespace.customers.get(session.customer ?? '') ?? null
  checkTaxLocation(automatic_tax ?? false, customer, session.customerUpdate)
  return {
    ...session,
    ...(automatic_tax !== undefined && { hasAutomaticTax: automatic_tax }),
    ...(subscription &&
      subscription_data && {
        subscription: updateTrial(subscription, subscription_data, namespace.now),
      }),
    ...(line_items && { lines: updateLines(lines, line_items, namespace) }),
    ...(shipping_options !== undefined && {
      shipping: withShippingOptions(shipping, shipping_options ?? [], currency, namespace),
    }),
  }
}

function withDiscount(
  session: CheckoutSession,
  { discounts }: UpdateParams,
  namespace: Namespace,
): CheckoutSession {
  if (discounts === undefined) return session
  return { ...session, discount: createDiscount(discounts ?? [], session, namespace) }
}
