import { openedSession } from '../checkout/checkout-answers.ts'
import { discountChange, intentAnswer, newIntent } from '../intents/intent-schemas.ts'
import { beginningErrors, type EndpointDescription, errorAnswers, idInPath } from './operation.ts'
import { toJsonSchema } from './to-json-schema.ts'

const id = idInPath('Of the PaymentIntent')

/** The same checkout by a PaymentIntent. */
export function describeIntents(): EndpointDescription[] {
  return [
    {
      method: 'post',
      path: '/checkout/intents',
      tag: 'Checkout',
      operationId: 'createIntent',
      summary: 'Begin a payment by a PaymentIntent',
      description: 'Sets the cookie that binds the payment to this browser.',
      security: 'nobody',
      body: toJsonSchema(newIntent),
      answers: [
        { status: 201, description: 'It is open', schema: toJsonSchema(openedSession) },
        ...errorAnswers(beginningErrors),
      ],
    },
    {
      method: 'get',
      path: '/checkout/intents/{id}',
      tag: 'Checkout',
      operationId: 'readIntent',
      summary: 'What is in such a payment, and what could be taken off',
      security: 'owner',
      parameters: [id],
      answers: [
        { status: 200, description: 'The payment', schema: toJsonSchema(intentAnswer) },
        ...errorAnswers(['not_found', 'rate_limited', 'internal', 'unavailable']),
      ],
    },
    {
      method: 'post',
      path: '/checkout/intents/{id}/discount',
      tag: 'Checkout',
      operationId: 'changeIntentDiscount',
      summary: 'Change the discount of such a payment',
      description:
        'An `Idempotency-Key` names one click of the shopper; a retry sends it again unchanged.',
      security: 'owner',
      parameters: [
        id,
        { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string' } },
      ],
      body: toJsonSchema(discountChange),
      answers: [
        { status: 200, description: 'As it is now', schema: toJsonSchema(intentAnswer) },
        ...errorAnswers([
          'bad_request',
          'forbidden',
          'not_found',
          'conflict',
          'closed',
          'too_large',
          'unsupported_media_type',
          'refused',
          'rate_limited',
          'internal',
          'unavailable',
        ]),
      ],
    },
  ]
}
