import { ordinaryRequest, type OwnedSession } from './ordinary-request.ts'
import type { Random } from './random.ts'
import { spoilers } from './spoilers.ts'

/** A request as it goes over the wire. */
export interface HostileRequest {
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string | string[]>
  readonly body: string | Buffer
  /** Whether it has to be refused before anybody is asked about its session. */
  readonly isMalformed: boolean
}

/**
 * A request to the discount server: about half of them what a page would send, the others made of
 * these and of what is known to break servers.
 */
export function hostileRequest(
  random: Random,
  sessions: readonly [OwnedSession, ...OwnedSession[]],
): HostileRequest {
  const draft = ordinaryRequest(random, random.pick(sessions))
  const spoilt = random.chance(0.5)
    ? random.pick(spoilers)(random, draft, random.pick(sessions))
    : {}
  const { body, isMalformed = false, ...rest } = { ...draft, ...spoilt }
  const isRaw = typeof body === 'string' || body instanceof Buffer
  return { ...rest, isMalformed, body: isRaw ? body : JSON.stringify(body) }
}
