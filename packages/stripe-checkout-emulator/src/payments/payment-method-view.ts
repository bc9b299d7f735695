import type Stripe from 'stripe'
import { addressView } from '../resources/address-view.ts'
import type { BillingDetails, Card, PaymentMethod, SepaDebit } from './payment-method.ts'

/** @see https://docs.stripe.com/api/payment_methods/object */
export function paymentMethodView(method: PaymentMethod) {
  const { source } = method
  return {
    id: method.id,
    object: 'payment_method',
    allow_redisplay: method.allowRedisplay,
    billing_details: billingDetailsView(method.billing),
    ...(source.type === 'card'
      ? { card: cardView(source, method) }
      : { sepa_debit: debitView(source) }),
    created: method.created,
    customer: method.customer,
    customer_account: null,
    livemode: false,
    metadata: method.metadata,
    type: source.type,
  } satisfies Stripe.PaymentMethod
}

export function billingDetailsView({ name, email, phone, address }: BillingDetails) {
  return {
    address: addressView(address),
    email,
    name,
    phone,
    tax_id: null,
  } satisfies Stripe.PaymentMethod.BillingDetails
}

function cardView(card: Card, { billing, customer }: PaymentMethod) {
  return {
    brand: card.brand,
    checks: cardChecks(card, billing, customer !== null),
    country: card.country,
    display_brand: displayBrand(card),
    exp_month: card.expMonth,
    exp_year: card.expYear,
    fingerprint: card.fingerprint,
    funding: card.funding,
    generated_from: null,
    last4: card.last4,
    networks: { available: [card.brand], preferred: null },
    regulated_status: 'unregulated',
    three_d_secure_usage: {
      supported: card.behaviour.authentication !== 'never' || card.brand === 'visa',
    },
    wallet: null,
  } satisfies Stripe.PaymentMethod.Card
}

/**
 * What the bank found of what was typed.
 *
 * @param isChecked whether anybody has asked the bank
 */
export function cardChecks(
  { hasCvc, behaviour }: Card,
  billing: BillingDetails,
  isChecked: boolean,
) {
  const found = isChecked ? 'pass' : 'unchecked'
  const { line1, postalCode } = billing.address
  return {
    address_line1_check: line1 === null ? null : found,
    address_postal_code_check: postalCode === null ? null : found,
    cvc_check: cvcCheck(),
  } satisfies Stripe.PaymentMethod.Card.Checks

  function cvcCheck() {
    if (!hasCvc) return null
    return isChecked && behaviour.failsCvcCheck ? 'fail' : found
  }
}

function displayBrand({ brand }: Card): string {
  return brand === 'amex' ? 'american_express' : brand === 'diners' ? 'diners_club' : brand
}

function debitView({ country, fingerprint, last4 }: SepaDebit) {
  return {
    // Choice: which part of an account's number is which differs by country, and is not told apart.
    bank_code: null,
    branch_code: null,
    country,
    fingerprint,
    generated_from: { charge: null, setup_attempt: null },
    last4,
  } satisfies Stripe.PaymentMethod.SepaDebit
}
