import type {
  Appearance,
  StripeCheckoutFormOptions,
  StripeCheckoutSession,
} from '@stripe/stripe-js'

import type { ElementCheckout } from '../checkout/checkout-element.ts'
import type { ExpressCheckoutEvents } from '../express-checkout-element/express-checkout-events.ts'
import { createAddressFormSection } from './address-form-section.ts'
import { createContactSection } from './contact-section.ts'
import { createCustomFieldsSection, type CustomFieldsSection } from './custom-fields-section.ts'
import { createExpressSection, type ExpressSection } from './express-section.ts'
import { type FormSection, shownSection, titled } from './form-section.ts'
import { createOrderSummary } from './order-summary.ts'
import { createPaymentSection, type PaymentSection } from './payment-section.ts'
import { createPromotionCodeSection } from './promotion-code-section.ts'
import { createShippingOptionSection } from './shipping-option-section.ts'
import { createTaxIdSection } from './tax-id-section.ts'
import { createTermsSection } from './terms-section.ts'

export interface FormSectionsSettings {
  checkout: ElementCheckout
  options: StripeCheckoutFormOptions
  appearance: () => Appearance
  onChange: () => void
  onResize: () => void
  onWalletConfirm: (event: ExpressCheckoutEvents['confirm']) => void
  onWalletCancel: () => void
}

export interface FormSections {
  /** In the order in which they are filled in. */
  all: readonly FormSection[]
  express: ExpressSection
  /** Without a field where the shop has none. */
  customFields: CustomFieldsSection
  payment: PaymentSection
  /** Those to be drawn anew when what they show of the session becomes another. */
  following: readonly { section: FormSection; shown: (session: StripeCheckoutSession) => unknown }[]
}

/** What the form of a session consists of. */
export function createFormSections(settings: FormSectionsSettings): FormSections {
  const { checkout, options } = settings
  const { contacts, features, expressCheckout = {} } = options
  const asks = checkout.asks()
  const hasShipping = (asks?.shippingCountries ?? null) !== null
  const hasAddress = asks?.fullBillingAddress === true
  const given = asks?.promotionCode && features?.promotionCodeCollection !== 'never'
  const address = (purpose: 'billing' | 'shipping') => () =>
    createAddressFormSection({
      ...settings,
      purpose,
      contacts,
      canSync: purpose === 'billing' && hasShipping,
    })

  const customFields = createCustomFieldsSection({ ...settings, asked: asks?.customFields ?? [] })
  const express = createExpressSection({
    ...settings,
    options: expressCheckout,
    onConfirm: settings.onWalletConfirm,
    onCancel: settings.onWalletCancel,
    first: customFields,
  })
  const payment = createPaymentSection({ ...settings, hasAddress })
  const summary = shownSection('Payment', (document) => {
    const session = checkout.session()
    return session && titled(document, 'Order summary', createOrderSummary(document, session))
  })
  const promotionCode = createPromotionCodeSection(checkout, settings.onResize)
  const shippingOptions = createShippingOptionSection(checkout, settings.onResize)
  const all = [
    express,
    createContactSection(settings),
    ...when(asks !== null && asks.taxId !== 'never', () => createTaxIdSection(settings)),
    ...when(customFields.values().length > 0, () => customFields),
    ...when(hasShipping, address('shipping')),
    shippingOptions,
    payment,
    ...when(hasAddress, address('billing')),
    ...when(given === true, () => promotionCode),
    summary,
    ...when(asks?.termsOfService === true, () => createTermsSection(settings.onChange)),
  ]
  return {
    all,
    express,
    customFields,
    payment,
    following: [
      {
        section: shippingOptions,
        shown: ({ shipping, shippingOptions: them }) => [them, shipping?.shippingOption.id],
      },
      { section: payment, shown: ({ total }) => total.total.minorUnitsAmount === 0 },
      { section: promotionCode, shown: ({ discountAmounts }) => discountAmounts },
      { section: summary, shown: ({ lineItems, shipping, total }) => [lineItems, shipping, total] },
    ],
  }
}

function when(isAsked: boolean, create: () => FormSection): FormSection[] {
  return isAsked ? [create()] : []
}
