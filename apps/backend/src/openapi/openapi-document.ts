import { agreedAnswer, errorAnswer } from './discount-answers.ts'
import { describeCheckout } from './describe-checkout.ts'
import { describeDiscounts } from './describe-discounts.ts'
import { describeIntents } from './describe-intents.ts'
import { describeOperation } from './describe-operation.ts'
import type { AnswerDescription, EndpointDescription } from './operation.ts'
import { toJsonSchema } from './to-json-schema.ts'

/** Every endpoint of this backend. */
export function describeEndpoints(): EndpointDescription[] {
  return [
    ...describeDiscounts(),
    ...describeCheckout(),
    ...describeIntents(),
    ...describeOperation(),
  ]
}

/**
 * The same as OpenAPI 3.1.
 *
 * @param cookieName the cookie that binds a checkout to its browser
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html
 */
export function openApiDocument(cookieName: string) {
  const endpoints = describeEndpoints()
  const paths = new Set(endpoints.map(({ path }) => path))
  return {
    openapi: '3.1.1',
    info: {
      title: 'Checkout Discounts: the demo shop’s backend',
      version: '1.0.0',
      description:
        'A page names a Checkout Session and an intent, and never an amount: the server decides.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'Discounts', description: 'The interactions of the discount server' },
      { name: 'Checkout', description: 'What the shop has around a checkout' },
      { name: 'Operation', description: 'For who runs it, and for Stripe' },
    ],
    paths: Object.fromEntries(
      [...paths].map((path) => [
        path,
        Object.fromEntries(
          endpoints
            .filter((endpoint) => endpoint.path === path)
            .map((endpoint) => [endpoint.method, operation(endpoint)]),
        ),
      ]),
    ),
    components: {
      schemas: {
        AgreedAnswer: toJsonSchema(agreedAnswer),
        ErrorAnswer: toJsonSchema(errorAnswer),
      },
      securitySchemes: {
        owner: { type: 'apiKey', in: 'cookie', name: cookieName },
        stripe: { type: 'apiKey', in: 'header', name: 'Stripe-Signature' },
      },
    },
  }
}

export type OpenApiDocument = ReturnType<typeof openApiDocument>

function operation(endpoint: EndpointDescription) {
  const { tag, operationId, summary, description, security, parameters, body } = endpoint
  return {
    tags: [tag],
    operationId,
    summary,
    ...(description !== undefined && { description }),
    security: security === 'nobody' ? [] : [{ [security]: [] }],
    ...(parameters && { parameters }),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: body } } },
    }),
    responses: Object.fromEntries(
      endpoint.answers.map((answer) => [String(answer.status), response(answer)]),
    ),
  }
}

function response({ description, schema, mediaType }: AnswerDescription) {
  if (!schema && mediaType === undefined) return { description }
  return {
    description,
    content: { [mediaType ?? 'application/json']: schema ? { schema } : {} },
  }
}
