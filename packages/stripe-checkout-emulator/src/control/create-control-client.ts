import { StripeError } from '../api/stripe-error.ts'
import type { NamespaceChange } from '../emulator.ts'
import type { EmulatorControl, NamespaceControl } from './emulator-control.ts'
import { followChanges } from './follow-changes.ts'

export interface ControlClientOptions {
  /** Default: the global one. */
  fetch?: typeof fetch
}

/**
 * The control of an emulator that runs as a server, in any runtime that has `fetch`.
 *
 * @param url where it is: `http://127.0.0.1:12111`
 * @returns what rejects with a StripeError where the emulator refuses, and as fetch where it is away
 *
 * @example
 * ```ts
 * const shop = createControlClient('http://127.0.0.1:12111').namespace('worker-1')
 * await shop.reset()
 * await shop.addFault({ method: 'POST', times: 1, answer: 500 })
 * ```
 */
export function createControlClient(
  url: string,
  { fetch: send = (input, init) => fetch(input, init) }: ControlClientOptions = {},
): EmulatorControl {
  async function ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await send(new URL(`/emulator${path}`, url), {
      method,
      ...(body && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })
    const answer: unknown = await response.json().catch(() => null)
    if (!response.ok) throw refusal(response.status, answer)
    // The other end is built from the same interface.
    return answer as Answer
  }

  return {
    manifest: () => ask('GET', ''),
    namespaces: () => ask('GET', '/namespaces'),
    fetch: (path, init) => send(new URL(path, url), init),
    namespace(name): NamespaceControl {
      const path = `/namespaces/${encodeURIComponent(name)}`
      return {
        name,
        status: () => ask('GET', path),
        change: (settings) => ask('PATCH', path, settings),
        faults: () => ask('GET', `${path}/faults`),
        addFault: (fault) => ask('POST', `${path}/faults`, fault),
        removeFault: (id) => ask('DELETE', `${path}/faults/${encodeURIComponent(id)}`),
        clearFaults: () => ask('DELETE', `${path}/faults`),
        answerChallenge: (paymentIntent, result) =>
          ask('POST', `${path}/challenges/${encodeURIComponent(paymentIntent)}`, { result }),
        applyScenario: (scenario) => ask('POST', `${path}/scenario`, { name: scenario }),
        seed: (seed) => ask('POST', `${path}/seed`, seed),
        reset: () => ask('POST', `${path}/reset`),
        requests: () => ask('GET', `${path}/requests`),
        sessions: () => ask('GET', `${path}/sessions`),
        session: (id) => ask('GET', `${path}/sessions/${encodeURIComponent(id)}`),
        events: () => ask('GET', `${path}/events`),
        event: (id) => ask('GET', `${path}/events/${encodeURIComponent(id)}`),
        deliveries: () => ask('GET', `${path}/deliveries`),
        exportState: () => ask('GET', `${path}/state`),
        importState: (state) => ask('PUT', `${path}/state`, state),
        subscribe(listener: (change: NamespaceChange) => void) {
          return followChanges(new URL(`/emulator${path}/changes`, url), send, listener)
        },
      }
    },
  }
}

function refusal(status: number, answer: unknown): Error {
  const { error } = (answer ?? {}) as { error?: Partial<Record<string, string>> }
  if (!error?.message) return new Error(`This is no emulator's answer (HTTP ${status}).`)
  const { message, code, param } = error
  const details = { ...(code && { code }), ...(param && { param }) }
  return new StripeError(status, 'invalid_request_error', message, details)
}
