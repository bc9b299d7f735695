import type { z } from 'zod'
import {
  configAnswer,
  openedSession,
  productsAnswer,
  receiptAnswer,
  shoppersAnswer,
} from '../checkout/checkout-answers.ts'
import { newCheckout } from '../checkout/new-checkout.ts'
import { beginningErrors, type EndpointDescription, errorAnswers, idInPath } from './operation.ts'
import { toJsonSchema } from './to-json-schema.ts'

/** The shop's own endpoints around a checkout. */
export function describeCheckout(): EndpointDescription[] {
  return [
    read('/checkout/config', 'config', 'How the page talks to Stripe', configAnswer),
    read('/checkout/products', 'products', 'What the shop sells', productsAnswer),
    read('/checkout/shoppers', 'shoppers', 'Who one can be in the demo', shoppersAnswer),
    {
      method: 'post',
      path: '/checkout/sessions',
      tag: 'Checkout',
      operationId: 'createSession',
      summary: 'Begin a checkout',
      description: 'Sets the cookie that binds the checkout to this browser.',
      security: 'nobody',
      body: toJsonSchema(newCheckout),
      answers: [
        { status: 201, description: 'It is open', schema: toJsonSchema(openedSession) },
        ...errorAnswers(beginningErrors),
      ],
    },
    {
      method: 'get',
      path: '/checkout/sessions/{id}',
      tag: 'Checkout',
      operationId: 'readSession',
      summary: 'What is in a checkout, and what it comes to',
      security: 'owner',
      parameters: [idInPath('Of the Checkout Session')],
      answers: [
        { status: 200, description: 'The checkout', schema: toJsonSchema(receiptAnswer) },
        ...errorAnswers(['not_found', 'rate_limited', 'internal', 'unavailable']),
      ],
    },
  ]
}

function read(
  path: string,
  operationId: string,
  summary: string,
  schema: z.ZodType,
): EndpointDescription {
  return {
    method: 'get',
    path,
    tag: 'Checkout',
    operationId,
    summary,
    security: 'nobody',
    answers: [
      { status: 200, description: summary, schema: toJsonSchema(schema) },
      ...errorAnswers(['rate_limited', 'internal']),
    ],
  }
}
