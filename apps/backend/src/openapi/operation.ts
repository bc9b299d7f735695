import { type ErrorCode, statusByCode } from 'checkout-discounts-contract'

/** A schema as JSON Schema of draft 2020-12, which OpenAPI 3.1 takes as it is. */
export type JsonSchema = Readonly<Record<string, unknown>>

/** One answer of an endpoint. */
export interface AnswerDescription {
  status: number
  description: string
  /** Absent: no body, or one that is no JSON. */
  schema?: JsonSchema
  /** Default: `application/json`. */
  mediaType?: string
}

/** One endpoint: what it takes, and what it answers. */
export interface EndpointDescription {
  method: 'get' | 'post'
  /** With `{name}` for what varies. */
  path: string
  tag: 'Discounts' | 'Checkout' | 'Operation'
  operationId: string
  summary: string
  /** More than the summary says, where there is more. */
  description?: string
  /** Whose request it has to be. */
  security: 'owner' | 'stripe' | 'nobody'
  parameters?: readonly JsonSchema[]
  body?: JsonSchema
  answers: readonly AnswerDescription[]
}

/** What a request that begins a checkout may be answered, besides that it is open. */
export const beginningErrors = [
  'bad_request',
  'forbidden',
  'too_large',
  'unsupported_media_type',
  'rate_limited',
  'internal',
  'unavailable',
] as const satisfies readonly ErrorCode[]

/** @param description what the `{id}` of a path is of */
export function idInPath(description: string): JsonSchema {
  return { name: 'id', in: 'path', required: true, description, schema: { type: 'string' } }
}

/** The answer that each code has, those of one HTTP status together. */
export function errorAnswers(codes: readonly ErrorCode[]): AnswerDescription[] {
  const statuses = new Set(codes.map((code) => statusByCode[code]))
  return [...statuses].map((status) => ({
    status,
    description: codes.filter((code) => statusByCode[code] === status).join(', '),
    schema: reference('ErrorAnswer'),
  }))
}

export function reference(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` }
}
