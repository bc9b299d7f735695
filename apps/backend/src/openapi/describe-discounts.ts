import { idempotencyKeyHeader, type Interaction } from 'checkout-discounts-contract'
import { describeInteractions } from 'checkout-discounts-server'
import { type EndpointDescription, errorAnswers, reference } from './operation.ts'

const summaries: Readonly<Record<Interaction, string>> = {
  'apply-loyalty': 'Put the loyalty discount of this member on',
  'apply-cart-promotion': 'Put on what the value of the cart earns',
  'apply-limited-time-offer': 'Put on an offer that holds now',
  'apply-regional-discount': 'Put on what the shipping address earns',
  'apply-customer-offer': 'Put on an offer for this customer',
  'redeem-code': 'Put the offer of a code on',
  remove: 'Take one offer off, or all of them',
  refresh: 'Decide anew on what is on',
  'update-quantity': 'Change the quantity of a line, and what is on with it',
  offers: 'Say what is on, what could be, and how near the rest is',
}

const intentHeader = {
  name: idempotencyKeyHeader,
  in: 'header',
  description: 'Names one intent of the shopper: a retry sends it again unchanged.',
  schema: { type: 'string', format: 'uuid' },
}

/** The ten interactions of the discount server, as it describes them itself. */
export function describeDiscounts(): EndpointDescription[] {
  return describeInteractions().map(({ interaction, body, errors, reasons }) => ({
    method: 'post',
    path: `/discounts/${interaction}`,
    tag: 'Discounts',
    operationId: interaction,
    summary: summaries[interaction],
    ...(reasons.length > 0 && { description: `Can be refused as ${reasons.join(', ')}.` }),
    security: 'owner',
    parameters: [intentHeader],
    body,
    answers: [
      { status: 200, description: 'Done, and Stripe shows it', schema: reference('AgreedAnswer') },
      ...errorAnswers(errors),
    ],
  }))
}
