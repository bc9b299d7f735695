import type { Namespace } from '../namespace.ts'
import { type EmulatorState, stateVersion } from './emulator-state.ts'
import { keptEvent } from './kept-event.ts'

/**
 * Requests and faults stay behind: they are the test's, and not the account's. So do the webhooks
 * that are under way: whoever imports the state has another receiver.
 */
export function exportState(namespace: Namespace): EmulatorState {
  const { clock, latencyMs, idempotency, events } = namespace
  const { previews, serverUpdates, rateLimitPerSecond } = namespace
  const objects = Object.entries(namespace.objects()).map(([kind, collection]) => [
    kind,
    [...collection.walk('newer')],
  ])
  return structuredClone({
    format: 'stripe-checkout-emulator',
    version: stateVersion,
    clock: clock.state,
    previews,
    serverUpdates,
    latencyMs: Number.isFinite(latencyMs) ? latencyMs : null,
    rateLimitPerSecond,
    objects: Object.fromEntries(objects),
    events: Array.from(events.walk('newer'), keptEvent),
    idempotency: idempotency.results(),
  })
}
