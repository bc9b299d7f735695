import type Stripe from 'stripe'
import type { Charge } from './charge.ts'
import type { Card, SepaDebit } from './payment-method.ts'
import { billingDetailsView, cardChecks } from './payment-method-view.ts'
import { shipmentView } from './shipment.ts'

/** @see https://docs.stripe.com/api/charges/object */
export function chargeView(charge: Charge) {
  const { amount, amountRefunded, failure, paymentMethod } = charge
  return {
    id: charge.id,
    object: 'charge',
    amount,
    amount_captured: charge.amountCaptured,
    amount_refunded: amountRefunded,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    // Choice: there is no balance here that a charge could be booked to.
    balance_transaction: null,
    billing_details: billingDetailsView(paymentMethod.billing),
    calculated_statement_descriptor: charge.statementDescriptor,
    captured: charge.isCaptured,
    created: charge.created,
    currency: charge.currency,
    customer: charge.customer,
    description: charge.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: failure?.code ?? null,
    failure_message: failure?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: charge.metadata,
    on_behalf_of: null,
    outcome: outcomeOf(charge),
    paid: charge.status === 'succeeded',
    payment_intent: charge.paymentIntent,
    payment_method: paymentMethod.id,
    payment_method_details:
      paymentMethod.source.type === 'card'
        ? { card: cardDetails(paymentMethod.source, charge), type: 'card' }
        : { sepa_debit: debitDetails(paymentMethod.source), type: 'sepa_debit' },
    receipt_email: charge.receiptEmail,
    receipt_number: null,
    // Choice: nobody draws a receipt here, so that there is no address of one.
    receipt_url: null,
    refunded: amountRefunded === amount,
    review: null,
    shipping: charge.shipping && shipmentView(charge.shipping),
    source: null,
    source_transfer: null,
    statement_descriptor: charge.statementDescriptor,
    statement_descriptor_suffix: charge.statementDescriptorSuffix,
    status: charge.status,
    transfer_data: null,
    transfer_group: charge.transferGroup,
  } satisfies Stripe.Charge
}

function outcomeOf({ failure, paymentMethod, status }: Charge) {
  const assessed = {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: null,
    ...(paymentMethod.source.type === 'card' && { risk_level: 'normal' }),
  }
  if (status !== 'failed' || paymentMethod.source.type !== 'card') {
    return {
      ...assessed,
      network_status: 'approved_by_network',
      reason: null,
      seller_message: 'Payment complete.',
      type: 'authorized',
    } satisfies Stripe.Charge.Outcome
  }
  if (failure?.declineCode === 'fraudulent') {
    return {
      ...assessed,
      network_status: 'not_sent_to_network',
      reason: 'highest_risk_level',
      risk_level: 'highest',
      seller_message: 'Stripe blocked this payment as too risky.',
      type: 'blocked',
    } satisfies Stripe.Charge.Outcome
  }
  return {
    ...assessed,
    network_status: 'declined_by_network',
    reason: failure?.declineCode ?? failure?.code ?? null,
    seller_message: 'The bank did not return any further details with this decline.',
    type: 'issuer_declined',
  } satisfies Stripe.Charge.Outcome
}

function cardDetails(card: Card, charge: Charge) {
  return {
    amount_authorized: charge.status === 'succeeded' ? charge.amount : null,
    authorization_code: null,
    brand: card.brand,
    checks: cardChecks(card, charge.paymentMethod.billing, true),
    country: card.country,
    electronic_commerce_indicator: null,
    exp_month: card.expMonth,
    exp_year: card.expYear,
    fingerprint: card.fingerprint,
    funding: card.funding,
    installments: null,
    last4: card.last4,
    mandate: null,
    network: card.brand,
    network_transaction_id: null,
    regulated_status: 'unregulated',
    three_d_secure: charge.isAuthenticated
      ? {
          authentication_flow: 'challenge',
          electronic_commerce_indicator: '05',
          exemption_indicator: null,
          result: 'authenticated',
          result_reason: null,
          transaction_id: null,
          version: '2.2.0',
        }
      : null,
    transaction_link_id: null,
    wallet: null,
  } satisfies Stripe.Charge.PaymentMethodDetails.Card
}

function debitDetails({ country, fingerprint, last4 }: SepaDebit) {
  return {
    bank_code: null,
    branch_code: null,
    country,
    fingerprint,
    last4,
    // Choice: a mandate is read, and not kept as an object of its own.
    mandate: null,
  } satisfies Stripe.Charge.PaymentMethodDetails.SepaDebit
}
