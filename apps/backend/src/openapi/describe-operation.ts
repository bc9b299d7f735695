import type { EndpointDescription } from './operation.ts'

const status = (values: readonly string[], more = {}) => ({
  type: 'object',
  properties: { status: { enum: values }, ...more },
  required: ['status', ...Object.keys(more)],
  additionalProperties: false,
})

const checks = {
  type: 'object',
  properties: { database: { type: 'boolean' }, stripe: { type: 'boolean' } },
  required: ['database', 'stripe'],
  additionalProperties: false,
}

const readiness = status(['ready', 'not_ready'], { checks })

/** For who runs the backend, and for Stripe. */
export function describeOperation(): EndpointDescription[] {
  const common = { tag: 'Operation', security: 'nobody' } as const
  return [
    {
      ...common,
      method: 'get',
      path: '/healthz',
      operationId: 'health',
      summary: 'Whether the process answers',
      answers: [{ status: 200, description: 'It does', schema: status(['ok']) }],
    },
    {
      ...common,
      method: 'get',
      path: '/readyz',
      operationId: 'readiness',
      summary: 'Whether it can serve shoppers',
      answers: [
        { status: 200, description: 'It can', schema: readiness },
        { status: 503, description: 'Not yet, or not at the moment', schema: readiness },
      ],
    },
    {
      ...common,
      method: 'get',
      path: '/openapi.json',
      operationId: 'openapi',
      summary: 'This description',
      answers: [{ status: 200, description: 'OpenAPI 3.1', schema: { type: 'object' } }],
    },
    {
      ...common,
      method: 'get',
      path: '/docs',
      operationId: 'docs',
      summary: 'This description as a page',
      answers: [{ status: 200, description: 'A page', mediaType: 'text/html' }],
    },
    {
      ...common,
      method: 'post',
      path: '/webhooks/stripe',
      operationId: 'takeWebhook',
      summary: 'Take an event of Stripe',
      description: 'A paid order goes into the purchase history, with its points and its tier.',
      security: 'stripe',
      body: { type: 'object', description: 'An event, exactly as Stripe signed it' },
      answers: [
        { status: 200, description: 'Settled, or none of our business' },
        { status: 400, description: 'Not signed by Stripe, or of another account' },
        { status: 413, description: 'More than 256 kB' },
        { status: 500, description: 'Not settled: Stripe sends it again' },
      ],
    },
  ]
}
