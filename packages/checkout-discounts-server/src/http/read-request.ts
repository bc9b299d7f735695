import { idempotencyKeyHeader, type InteractionBody } from 'checkout-discounts-contract'
import { z } from 'zod'
import { InteractionError } from '../interaction-error.ts'

const maxBodyBytes = 2048

/** The id goes into the path of a request to Stripe: nothing but an id may get there. */
export const sessionId = z
  .string()
  .regex(/^cs_(test|live)_[A-Za-z0-9]{8,200}$/, 'Expected the id of a Checkout Session')

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

async function readJson(request: Request): Promise<unknown> {
  try {
    return JSON.parse(await readText(request))
  } catch (error) {
    if (error instanceof InteractionError) throw error
    throw new InteractionError('bad_request', 'The body is not JSON.', { cause: error })
  }
}

async function readText(request: Request): Promise<string> {
  if (!request.body) return ''
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = request.body.getReader()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > maxBodyBytes) {
      await reader.cancel()
      throw new InteractionError('too_large', `Expected ${maxBodyBytes} bytes at most.`)
    }
    text += decoder.decode(value, { stream: true })
  }
}
