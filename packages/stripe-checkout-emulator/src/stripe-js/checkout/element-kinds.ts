import {
  createBillingAddressElement,
  createShippingAddressElement,
} from '../address-element/address-element.ts'
import { createCheckoutForm } from '../checkout-form/checkout-form.ts'
import { createContactDetailsElement } from '../contact-details-element/contact-details-element.ts'
import { createCurrencySelectorElement } from '../currency-selector-element/currency-selector-element.ts'
import { createExpressCheckoutElement } from '../express-checkout-element/express-checkout-element.ts'
import { createLinkSignupElement } from '../link-signup-element/link-signup-element.ts'
import { createPaymentElement } from '../payment-element/payment-element.ts'
import { createTaxIdElement } from '../tax-id-element/tax-id-element.ts'
import { createTermsElement } from '../terms-element/terms-element.ts'

const currencySelector = {
  name: 'currencySelector',
  collects: false,
  create: createCurrencySelectorElement,
} as const

/**
 * The elements of a checkout, by what comes after `create` and `get`.
 *
 * @see https://docs.stripe.com/js/custom_checkout/custom_checkout_elements
 */
export const elementsOfElementsSdk = {
  BillingAddressElement: {
    name: 'billingAddress',
    collects: true,
    create: createBillingAddressElement,
  },
  ContactDetailsElement: {
    name: 'contactDetails',
    collects: true,
    create: createContactDetailsElement,
  },
  CurrencySelectorElement: currencySelector,
  ExpressCheckoutElement: {
    name: 'expressCheckout',
    collects: false,
    create: createExpressCheckoutElement,
  },
  LinkSignupElement: { name: 'linkSignup', collects: false, create: createLinkSignupElement },
  ShippingAddressElement: {
    name: 'shippingAddress',
    collects: true,
    create: createShippingAddressElement,
  },
  PaymentElement: { name: 'payment', collects: true, create: createPaymentElement },
  TaxIdElement: { name: 'taxId', collects: false, create: createTaxIdElement },
  TermsElement: { name: 'terms', collects: true, create: createTermsElement },
} as const

/** The same of a checkout whose page is one form. */
export const elementsOfFormSdk = {
  CurrencySelectorElement: currencySelector,
  Form: { name: 'checkoutForm', collects: true, create: createCheckoutForm },
} as const
