import type Stripe from 'stripe'
import type { CheckoutSession, SessionStatus } from '../checkout-session.ts'
import { customFieldsView } from './custom-fields-view.ts'
import { noCustomText } from './custom-text.ts'
import { noPaymentMethodOptions } from './payment-method-options.ts'

/** What a session was set to where it was created, and what it is set to where nothing was said. */
export function asGivenView(session: CheckoutSession, status: SessionStatus) {
  const { asGiven } = session
  return {
    adaptive_pricing: null,
    allowed_payment_method_types: null,
    consent_collection: null,
    custom_text: noCustomText,
    integration_identifier: null,
    invoice_creation: null,
    managed_payments: null,
    origin_context: null,
    payment_method_options: noPaymentMethodOptions,
    phone_number_collection: { enabled: false },
    saved_payment_method_options: null,
    wallet_options: null,
    ...asGiven,
    after_expiration: afterExpiration(session, status === 'expired'),
    consent: consent(session),
    custom_fields: customFieldsView(session),
    customer_creation: customerCreation(session),
  } satisfies Partial<Stripe.Checkout.Session>
}

/** What was agreed to in order to pay. Choice: nobody is asked here whether they want promotions. */
function consent({ asGiven, completion }: CheckoutSession): Stripe.Checkout.Session.Consent | null {
  if (!completion || asGiven.consent_collection?.terms_of_service !== 'required') return null
  return { promotions: null, terms_of_service: 'accepted' }
}

function customerCreation({ asGiven, customer, mode }: CheckoutSession) {
  if (asGiven.customer_creation) return asGiven.customer_creation
  if (mode === 'subscription') return 'always'
  return customer === null ? 'if_required' : null
}

const recoveryDays = 30

/** Choice: the address that Stripe would give, though nobody draws that page here. */
function afterExpiration(
  { asGiven, expiresAt, id }: CheckoutSession,
  isExpired: boolean,
): Stripe.Checkout.Session.AfterExpiration | null {
  const given = asGiven.after_expiration
  if (!given?.recovery?.enabled || !isExpired) return given ?? null
  return {
    recovery: {
      ...given.recovery,
      expires_at: expiresAt + recoveryDays * 24 * 60 * 60,
      url: `https://buy.stripe.com/r/${id}`,
    },
  }
}
