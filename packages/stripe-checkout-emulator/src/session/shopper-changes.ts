import { invalidRequest } from '../api/stripe-error.ts'
import type { Contact } from '../resources/address.ts'
import type { ShopperChange, ShopperContact } from '../stripe-js/wire.ts'
import { checkOrder } from './check-order.ts'
import type { CheckoutSession } from './checkout-session.ts'
import { checkDiscountHolds } from './discount-holds.ts'
import { requireOpen } from './require-open.ts'
import { withCurrency } from './shopper-currency.ts'
import { withOptionalItem, withoutOptionalItem, withQuantity } from './shopper-lines.ts'
import {
  type Redeeming,
  withoutPromotionCode,
  withPromotionCode,
} from './shopper-promotion-code.ts'
import { withShippingAddress, withShippingOption } from './shopper-shipping.ts'
import { withTaxId } from './shopper-tax-id.ts'

/** What changes the session itself, and not what its customer has. */
export type SessionChange = Exclude<ShopperChange, { type: 'remove_payment_method' }>

/**
 * The session after the shopper has changed something of it.
 *
 * @param redeeming what a promotion code is looked up with
 * @throws StripeError 400; where Stripe.js has a code for the refusal, it is the error's `code`
 */
export function changeSession(
  session: CheckoutSession,
  change: SessionChange,
  redeeming: Redeeming,
): CheckoutSession {
  requireOpen(session, redeeming.now, 'updated')
  switch (change.type) {
    case 'promotion_code':
      return change.code === null
        ? withoutPromotionCode(session)
        : withPromotionCode(session, change.code, redeeming)
    case 'line_item_quantity':
      return checked(withQuantity(session, change.line_item, change.quantity))
    case 'add_optional_item':
      return checked(withOptionalItem(session, change.price))
    case 'remove_optional_item':
      return checked(withoutOptionalItem(session, change.price))
    case 'shipping_option':
      return withShippingOption(session, change.shipping_option)
    case 'shipping_address':
      refuseServersShipping(session)
      return withShippingAddress(session, contactOf(change.contact))
    case 'billing_address':
      return {
        ...session,
        shopper: { ...session.shopper, billingAddress: contactOf(change.contact) },
      }
    case 'currency':
      return withCurrency(session, change.currency)
    case 'tax_id':
      return withTaxId(session, change.tax_id)
  }
}

/** After a change of the lines. */
function checked(session: CheckoutSession): CheckoutSession {
  checkOrder(session)
  checkDiscountHolds(session)
  return session
}

/** @see https://docs.stripe.com/payments/checkout/custom-shipping-options */
function refuseServersShipping({ serverUpdatesShipping }: CheckoutSession): void {
  if (serverUpdatesShipping !== 'server_only') return
  // Choice: that it is refused is documented, what is said is not.
  throw invalidRequest(
    'The shipping details of this Checkout Session are updated by the server only: permissions[update_shipping_details].',
    { param: 'shipping_address' },
  )
}

function contactOf(given: ShopperContact | null): Contact | null {
  if (!given) return null
  const { postal_code: postalCode, ...address } = given.address
  if (!/^[A-Z]{2}$/.test(address.country)) {
    throw invalidRequest(
      `Country '${address.country}' is unknown. Try using a 2-character alphanumeric country code instead, such as 'US', 'EG', or 'GB'.`,
      {
        param: 'address[country]',
      },
    )
  }
  return { name: given.name, phone: given.phone, address: { ...address, postalCode } }
}
