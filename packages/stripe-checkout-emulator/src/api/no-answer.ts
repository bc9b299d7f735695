import type { EmulatorResponse } from '../emulator.ts'

/**
 * The connection is dropped: each door does so in its own way. Status 0 is what browsers call it.
 *
 * @see https://fetch.spec.whatwg.org/#concept-network-error
 */
export function noAnswer(): EmulatorResponse {
  return { status: 0, headers: {}, body: '' }
}

export function isNoAnswer({ status }: EmulatorResponse): boolean {
  return status === 0
}
