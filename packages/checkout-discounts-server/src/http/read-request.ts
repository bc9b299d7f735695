import { idempotencyKeyHeader, type InteractionBody } from 'checkout-discounts-contract'
import { z } from 'zod'
import { InteractionError } from '../interaction-error.ts'
import { readBytes } from './read-bytes.ts'

const maxBodyBytes = 2048

/** The id goes into the path of a request to Stripe: nothing but an id may get there. */
export const sessionId = z
  .string()
  .regex(/^cs_(test|live)_[A-Za-z0-9]{8,200}$/, 'Expected the id of a Checkout Session')

/** One of the shop's own. */
export const offerId = z.string().min(1).max(40)

/**
 * Reads the body of an interaction.
 *
 * @throws InteractionError `bad_request`, `unsupported_media_type`, `too_large`
 */
export async function readBody(
  request: Request,
  schema: z.ZodType<InteractionBody>,
): Promise<InteractionBody> {
  if (request.method !== 'POST') throw new InteractionError('bad_request', 'Expected a POST.')
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new InteractionError('unsupported_media_type', 'Expected application/json.')
  }
  const parsed = schema.safeParse(await readJson(request))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = issue?.path.join('.') || 'body'
  throw new InteractionError('bad_request', `${path}: ${issue?.message}`)
}

/**
 * Reads the name of the shopper's intent; a page that names none gets one for this request.
 *
 * @throws InteractionError `bad_request`
 */
export function readIdempotencyKey(request: Request): string {
  const header = request.headers.get(idempotencyKeyHeader)
  if (header === null) return crypto.randomUUID()
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(header)) return header.toLowerCase()
  throw new InteractionError('bad_request', 'Idempotency-Key: expected a UUID.')
}

/** The name of a request in logs: the one that a proxy gave it, where that is fit for a header. */
export function readRequestId(request: Request): string {
  const given = request.headers.get('x-request-id') ?? ''
  return /^[\w.-]{1,64}$/.test(given) ? given : crypto.randomUUID()
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return JSON.parse(await readText(request))
  } catch (error) {
    if (error instanceof InteractionError) throw error
    throw new InteractionError('bad_request', 'The body is not JSON.', { cause: error })
  }
}

async function readText(request: Request): Promise<string> {
  const bytes = await readBytes(request, maxBodyBytes)
  if (!bytes) throw new InteractionError('too_large', `Expected ${maxBodyBytes} bytes at most.`)
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}
