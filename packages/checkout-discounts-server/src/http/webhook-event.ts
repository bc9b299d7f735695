import type { Stripe } from 'stripe'
import { readBytes } from './read-bytes.ts'

const maxBodyBytes = 256 * 1024

/** Why a delivery is not taken; its message is what Stripe's dashboard shows. */
export class WebhookRefusal extends Error {
  readonly status: number

  constructor(status: number, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'WebhookRefusal'
    this.status = status
  }
}

/**
 * Reads an event whose signature is right, over the bytes as they came.
 *
 * @param options.secrets the endpoint's, and while it is rolled the one before
 * @param options.toleranceSeconds how old a signature may be
 * @param options.clock epoch milliseconds
 * @throws WebhookRefusal
 *
 * @see https://docs.stripe.com/webhooks/signature
 */
export async function readWebhookEvent(
  request: Request,
  options: {
    stripe: Stripe
    secrets: readonly string[]
    toleranceSeconds: number
    clock: () => number
  },
): Promise<Stripe.Event> {
  if (request.method !== 'POST') throw new WebhookRefusal(405, 'Expected a POST.')
  const signature = request.headers.get('stripe-signature') ?? ''
  const body = await readBytes(request, maxBodyBytes)
  if (!body) throw new WebhookRefusal(413, `Expected ${maxBodyBytes} bytes at most.`)
  let cause: unknown
  for (const secret of options.secrets) {
    try {
      // The SDK takes the cryptography of its platform: node:crypto, or SubtleCrypto in a page or worker.
      return await options.stripe.webhooks.constructEventAsync(
        body,
        signature,
        secret,
        options.toleranceSeconds,
        undefined,
        options.clock(),
      )
    } catch (error) {
      cause = error
    }
  }
  throw new WebhookRefusal(400, 'No signature of this endpoint, or an old one.', cause)
}
