import { invalidRequest } from '../../api/stripe-error.ts'
import type { Namespace } from '../namespace.ts'
import { type EmulatorState, readState } from './emulator-state.ts'
import { eventKept } from './kept-event.ts'
import { resume } from './resume.ts'

/**
 * Puts a state in the place of what a namespace holds.
 *
 * @throws StripeError 400 for what is no such state; the namespace is then as it was
 */
export function importState(namespace: Namespace, given: EmulatorState): void {
  const state = structuredClone(readState(given))
  const collections = new Map(Object.entries(namespace.objects()))
  const kinds = Object.entries(state.objects).map(([kind, objects]) => {
    const collection = collections.get(kind)
    if (!collection) throw invalidRequest(`This version keeps no ${kind}.`, { param: 'objects' })
    return { collection, objects }
  })
  namespace.empty()
  namespace.clock.restore(state.clock)
  namespace.previews = state.previews
  namespace.serverUpdates = state.serverUpdates
  namespace.latencyMs = state.latencyMs ?? Infinity
  namespace.rateLimitPerSecond = state.rateLimitPerSecond
  for (const { collection, objects } of kinds) collection.restore(objects)
  for (const event of state.events) namespace.events.put(eventKept(event))
  namespace.idempotency.restore(state.idempotency)
  resume(namespace, state.clock.nowMs)
  namespace.tell({ type: 'reset' })
}
