import type { ApiVersion } from '../api/api-version.ts'
import { eventView, type StripeEvent } from '../events/stripe-event.ts'
import { signatureHeader } from './signature.ts'

/** An event as it goes to a receiver. */
export interface WebhookMessage {
  headers: Record<string, string>
  body: string
}

interface Recipient {
  secret: string
  version: ApiVersion
  /** How many receivers do not have the event yet, this one included. */
  pendingWebhooks: number
}

export async function webhookMessage(
  event: StripeEvent,
  { secret, version, pendingWebhooks }: Recipient,
): Promise<WebhookMessage> {
  // In lines, as Stripe's is: what a receiver parses and writes again is not what was signed.
  const body = JSON.stringify(eventView(event, version, pendingWebhooks), null, 2)
  // The receiver compares this with its own clock: the machine's, whatever the account's shows.
  const timestamp = Math.floor(Date.now() / 1000)
  return {
    headers: {
      accept: '*/*; q=0.5, application/xml',
      'cache-control': 'no-cache',
      'content-type': 'application/json; charset=utf-8',
      'stripe-signature': await signatureHeader(body, secret, timestamp),
      // A page may not name itself; there it is left out.
      'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
    },
    body,
  }
}
