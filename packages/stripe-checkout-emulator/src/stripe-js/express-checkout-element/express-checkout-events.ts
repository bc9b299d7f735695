import type {
  StripeExpressCheckoutElementClickEvent,
  StripeExpressCheckoutElementConfirmEvent,
  StripeExpressCheckoutElementReadyEvent,
  StripeExpressCheckoutElementShippingAddressChangeEvent,
  StripeExpressCheckoutElementShippingRateChangeEvent,
} from '@stripe/stripe-js'

import type { BaseEvents } from '../element/element-events.ts'

/** With those that Stripe types for the element outside of a checkout alone. */
export interface ExpressCheckoutEvents extends BaseEvents<'expressCheckout'> {
  ready: StripeExpressCheckoutElementReadyEvent
  click: StripeExpressCheckoutElementClickEvent
  confirm: StripeExpressCheckoutElementConfirmEvent
  cancel: { elementType: 'expressCheckout' }
  shippingaddresschange: StripeExpressCheckoutElementShippingAddressChangeEvent
  shippingratechange: StripeExpressCheckoutElementShippingRateChangeEvent
}
