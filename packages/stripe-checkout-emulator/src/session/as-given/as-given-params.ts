import { boolean, list, oneOf, text } from '../../api/params.ts'
import { mapped, type Param } from '../../api/param.ts'
import { record } from '../../api/record-param.ts'
import { notEmulated } from '../../api/stripe-error.ts'
import type { AsGiven } from './as-given.ts'
import { brandingSettings } from './branding-settings.ts'
import {
  consentCollection,
  nameCollection,
  phoneNumberCollection,
  taxIdCollection,
} from './collected.ts'
import { customFields } from './custom-fields.ts'
import { customText } from './custom-text.ts'
import { paymentMethodOptions } from './payment-method-options.ts'
import { paymentMethodType } from './payment-method-type.ts'

const afterExpiration = mapped(
  record({
    recovery: mapped(
      record({ allow_promotion_codes: boolean }, { enabled: boolean }),
      ({ enabled, allow_promotion_codes = false }) => ({
        allow_promotion_codes,
        enabled,
        expires_at: null,
        url: null,
      }),
    ),
  }),
  ({ recovery = null }) => ({ recovery }),
)

const savedPaymentMethodOptions = mapped(
  record({
    allow_redisplay_filters: list(oneOf(['always', 'limited', 'unspecified'])),
    payment_method_remove: oneOf(['disabled', 'enabled']),
    payment_method_save: oneOf(['disabled', 'enabled']),
  }),
  (given) => ({
    allow_redisplay_filters: given.allow_redisplay_filters ?? null,
    payment_method_remove: given.payment_method_remove ?? null,
    payment_method_save: given.payment_method_save ?? null,
  }),
)

const noInvoiceData = {
  account_tax_ids: null,
  custom_fields: null,
  description: null,
  footer: null,
  issuer: null,
  metadata: {},
  rendering_options: null,
}

export type AsGivenParams = { [Key in keyof AsGiven]-?: Param<NonNullable<AsGiven[Key]>> }

/**
 * Parameters of a session that are read into the shape in which it hands them back.
 * Choice: nobody's place is known here, so that Adaptive Pricing finds no currency to show besides
 * the session's own.
 */
export const asGivenParams: AsGivenParams = {
  adaptive_pricing: mapped(record({ enabled: boolean }), ({ enabled = false }) => ({ enabled })),
  after_expiration: afterExpiration,
  allowed_payment_method_types: list(paymentMethodType),
  branding_settings: brandingSettings,
  consent_collection: consentCollection,
  custom_fields: customFields,
  custom_text: customText,
  customer_creation: oneOf(['always', 'if_required']),
  excluded_payment_method_types: list(paymentMethodType),
  integration_identifier: text({ max: 200 }),
  invoice_creation: mapped(
    switchedOff('invoices of one-time payments', ['invoice_data']),
    (off) => ({
      ...off,
      invoice_data: noInvoiceData,
    }),
  ),
  managed_payments: switchedOff('managed payments'),
  name_collection: nameCollection,
  origin_context: oneOf(['mobile_app', 'web']),
  payment_method_options: paymentMethodOptions,
  phone_number_collection: phoneNumberCollection,
  saved_payment_method_options: savedPaymentMethodOptions,
  tax_id_collection: taxIdCollection,
  wallet_options: record({ link: record({ display: oneOf(['auto', 'never']) }) }),
}

/** What the parameters say, of all that a session was made with. */
export function asGiven(params: AsGiven): AsGiven {
  const names = Object.keys(asGivenParams)
  return Object.fromEntries(Object.entries(params).filter(([name]) => names.includes(name)))
}

/** What can be said to be off, and not be on: `enabled=true` is refused. */
function switchedOff(what: string, later: string[] = []): Param<{ enabled: boolean }> {
  const param = mapped(record({ enabled: boolean }, {}, later), ({ enabled = false }) => ({
    enabled,
  }))
  return {
    read(value, place) {
      const read = param.read(value, place)
      if (read.enabled) throw notEmulated(what, place.path)
      return read
    },
  }
}
