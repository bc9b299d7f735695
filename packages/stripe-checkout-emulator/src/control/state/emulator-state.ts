import { invalidRequest } from '../../api/stripe-error.ts'
import type { KeptResult } from '../../api/idempotency-store.ts'
import type { StripeEvent } from '../../events/stripe-event.ts'
import type { ClockState } from '../clock.ts'

/** Is another one as soon as what is kept of any object changes. */
export const stateVersion = 3

/**
 * All that an account holds, as plain data: put it into a file, and into as many accounts as there
 * are tests. Made by `exportState`, and only read by the same version.
 *
 * It holds the client secrets of its sessions, for a page goes on with them.
 */
export interface EmulatorState {
  readonly format: 'stripe-checkout-emulator'
  readonly version: typeof stateVersion
  readonly clock: ClockState
  readonly previews: boolean
  readonly serverUpdates: boolean
  /** Milliseconds; null for good. */
  readonly latencyMs: number | null
  readonly rateLimitPerSecond: number | null
  /** The objects by kind, in the order in which they came. */
  readonly objects: Readonly<Record<string, readonly KeptObject[]>>
  readonly events: readonly KeptEvent[]
  readonly idempotency: readonly KeptResult[]
}

interface KeptObject {
  readonly id: string
}

/** An event, with its object in every shape that it has had in the course of Stripe's versions. */
export interface KeptEvent extends Omit<StripeEvent, 'object'> {
  /** Oldest first, each from a version's date on. */
  readonly object: readonly { readonly from: string; readonly shape: object }[]
}

/**
 * Looks whether something is a state that this version can read.
 *
 * @throws StripeError 400 for anything else
 */
export function readState(given: unknown): EmulatorState {
  if (!isState(given)) {
    throw invalidRequest('This is no state that a stripe-checkout-emulator has exported.')
  }
  if (given.version !== stateVersion) {
    throw invalidRequest(
      `This state is of version ${given.version}; this stripe-checkout-emulator reads version ${stateVersion}. Make it again from its seed.`,
      { param: 'version' },
    )
  }
  return given
}

function isState(given: unknown): given is EmulatorState {
  if (typeof given !== 'object' || given === null) return false
  const { format, clock, objects, events, idempotency } = given as Partial<EmulatorState>
  return (
    format === 'stripe-checkout-emulator' &&
    typeof clock?.nowMs === 'number' &&
    typeof objects === 'object' &&
    Object.values(objects).every((kind) => Array.isArray(kind) && kind.every(hasId)) &&
    Array.isArray(events) &&
    events.every(hasId) &&
    Array.isArray(idempotency)
  )
}

function hasId(given: unknown): boolean {
  return (
    typeof given === 'object' && given !== null && 'id' in given && typeof given.id === 'string'
  )
}
