import type { SessionAsks } from '../stripe-js/wire.ts'
import { customFieldAsk } from './as-given/custom-field-ask.ts'
import type { CheckoutSession } from './checkout-session.ts'
import { savesPaymentMethod } from './saves-payment-method.ts'

/** What a session is to ask the shopper for, besides how to pay. */
export function sessionAsks(session: CheckoutSession): SessionAsks {
  const { asGiven, echoed, shipping } = session
  const { consent_collection, custom_fields, name_collection, phone_number_collection } = asGiven
  const { tax_id_collection: taxId } = asGiven
  return {
    fullBillingAddress: echoed.billingAddressCollection === 'required',
    shippingCountries: shipping.allowedCountries,
    phoneNumber: phone_number_collection?.enabled === true,
    taxId: asked(taxId?.enabled, taxId?.required !== 'if_supported'),
    termsOfService: consent_collection?.terms_of_service === 'required',
    promotionCode: echoed.allowPromotionCodes === true,
    names: {
      business: asked(name_collection?.business?.enabled, name_collection?.business?.optional),
      individual: asked(
        name_collection?.individual?.enabled,
        name_collection?.individual?.optional,
      ),
    },
    customFields: custom_fields?.map(customFieldAsk) ?? [],
    savedCards: {
      save: savesPaymentMethod(session),
      remove: asGiven.saved_payment_method_options?.payment_method_remove === 'enabled',
    },
    submitType: echoed.submitType ?? 'auto',
  }
}

function asked(
  isEnabled: boolean | undefined,
  isOptional: boolean | undefined,
): 'never' | 'optional' | 'required' {
  if (!isEnabled) return 'never'
  return isOptional ? 'optional' : 'required'
}
