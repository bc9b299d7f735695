import { defaultApiVersion } from '../api/api-version.ts'
import type { CliListener } from './cli-listener.ts'
import type { Delivery, Sender } from './delivery.ts'
import { webhookMessage } from './webhook-message.ts'

/**
 * Hands an event to a `stripe listen`, which has it once it says so. What it is forwarded to may
 * answer later, or never: that is recorded, and not tried again. Never rejects.
 */
export async function deliverToListener(
  sender: Sender,
  listener: CliListener,
  { eventId, attempt }: Delivery,
): Promise<void> {
  const { clock, life } = sender
  const event = sender.events.get(eventId)
  if (!event) return
  const at = clock.nowMs
  const since = performance.now()
  const message = await webhookMessage(event, {
    secret: listener.secret,
    version: defaultApiVersion,
    pendingWebhooks: sender.pending(eventId),
  })
  if (life.aborted) return
  await listener.deliver(eventId, message, ({ url, status }) => {
    if (life.aborted) return
    sender.record({
      eventId,
      type: event.type,
      endpointId: listener.id,
      url,
      attempt,
      status,
      succeeded: status >= 200 && status < 300,
      error: null,
      at,
      durationMs: performance.now() - since,
      nextAttemptAt: null,
    })
  })
  if (!life.aborted) sender.settle(eventId, listener.id)
}
