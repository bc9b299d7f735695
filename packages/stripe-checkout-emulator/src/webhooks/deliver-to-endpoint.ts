import { defaultApiVersion } from '../api/api-version.ts'
import type { Delivery, Sender } from './delivery.ts'
import { postWebhook } from './post-webhook.ts'
import { retryDelayMs } from './retry-delay.ts'
import type { WebhookEndpoint } from './webhook-endpoint.ts'
import { webhookMessage } from './webhook-message.ts'

/**
 * Makes one attempt, and sees to the next where it fails. Never rejects.
 *
 * @param endpoint as it is now; absent: deleted meanwhile, and then nothing more is tried
 * @param again takes the next attempt when its time has come
 */
export async function deliverToEndpoint(
  sender: Sender,
  endpoint: WebhookEndpoint | undefined,
  delivery: Delivery,
  again: (delivery: Delivery) => void,
): Promise<void> {
  const { clock, life } = sender
  const { eventId, attempt, isExtra } = delivery
  const event = sender.events.get(eventId)
  if (!event || !endpoint || endpoint.isDisabled) return
  const at = clock.nowMs
  const since = performance.now()
  const message = await webhookMessage(event, {
    secret: endpoint.secret,
    version: endpoint.apiVersion ?? defaultApiVersion,
    pendingWebhooks: sender.pending(eventId),
  })
  const { status, error } = await postWebhook(endpoint.url, message, {
    fetch: sender.fetch,
    timeoutMs: sender.timeoutMs,
    signal: life,
  })
  if (life.aborted) return
  const succeeded = status !== null && status >= 200 && status < 300
  if (succeeded) sender.settle(eventId, endpoint.id)
  const delayMs = succeeded || isExtra ? null : retryDelayMs(attempt)
  const nextAttemptAt = delayMs === null ? null : clock.nowMs + delayMs
  if (nextAttemptAt !== null) {
    clock.at(nextAttemptAt, () => again({ ...delivery, attempt: attempt + 1 }))
  }
  sender.record({
    eventId,
    type: event.type,
    endpointId: endpoint.id,
    url: endpoint.url,
    attempt,
    status,
    succeeded,
    error,
    at,
    durationMs: performance.now() - since,
    nextAttemptAt,
  })
}
