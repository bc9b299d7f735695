import { invalidRequest, noSuch } from '../../api/stripe-error.ts'
import type { EmulatorRequest } from '../../emulator.ts'
import type { SessionStatus } from '../../session/checkout-session.ts'
import { bodyMatches } from './body-match.ts'
import { readJson } from '../json-form.ts'
import { faultParam } from './fault-param.ts'
import type { ArmedFault, EmulatorFaults, Fault, FaultHandle } from './fault.ts'
import { pathPattern } from './path-pattern.ts'

interface Armed extends ArmedFault {
  isPath: (path: string) => boolean
  matched: number
  struck: number
}

/** What a fault can live by. */
export interface FaultLives {
  /** What time it is, in epoch milliseconds. */
  clock: () => number
  /** The same by the machine. */
  machine: () => number
  /** Where a Checkout Session stands; undefined: there is none. */
  session: (id: string) => SessionStatus | undefined
}

/** A fault that strikes a request. */
export type Strike = Pick<ArmedFault, 'fault' | 'id'>

/** The faults of one account, in the order in which they were armed. */
export class Faults implements EmulatorFaults {
  readonly #armed = new Map<string, Armed>()
  readonly #lives: FaultLives
  readonly #changed: () => void
  #last = 0

  /** @param changed is called when a fault comes or goes */
  constructor(lives: FaultLives, changed: () => void) {
    this.#lives = lives
    this.#changed = changed
  }

  /** Whether there is nothing to look through, as there is for most requests. */
  get isEmpty(): boolean {
    return this.#armed.size === 0
  }

  add(given: Fault): FaultHandle {
    const fault = readJson(faultParam, given)
    const { path, lifeMs = null, lifeSession } = fault
    if (lifeSession !== undefined) this.#requireOpen(lifeSession)
    this.#last += 1
    const armed: Armed = {
      id: `fault_${this.#last}`,
      fault,
      isPath: path === undefined ? () => true : pathPattern(path),
      matched: 0,
      struck: 0,
      endsAtMs: lifeMs === null ? null : this.#now(fault) + lifeMs,
    }
    this.#armed.set(armed.id, armed)
    this.#changed()
    return {
      id: armed.id,
      fault,
      endsAtMs: armed.endsAtMs,
      get matched() {
        return armed.matched
      },
      get struck() {
        return armed.struck
      },
      remove: () => void this.remove(armed.id),
    }
  }

  list(): readonly ArmedFault[] {
    this.#forgetEnded()
    return Array.from(this.#armed.values(), ({ id, fault, matched, struck, endsAtMs }) => ({
      id,
      fault,
      matched,
      struck,
      endsAtMs,
    }))
  }

  remove(id: string): boolean {
    const isThere = this.#armed.delete(id)
    if (isThere) this.#changed()
    return isThere
  }

  clear(): void {
    if (this.isEmpty) return
    this.#armed.clear()
    this.#changed()
  }

  /** Counts a request with every fault that it matches; the first whose turn it is strikes. */
  strike(request: EmulatorRequest): Strike | undefined {
    this.#forgetEnded()
    const [path = ''] = request.path.split('?', 1)
    let striking: Armed | undefined
    for (const armed of this.#armed.values()) {
      if (!matches(armed, request, path)) continue
      armed.matched += 1
      if (!striking && hasItsTurn(armed)) striking = armed
    }
    if (!striking) return undefined
    striking.struck += 1
    if (isSpent(striking)) this.remove(striking.id)
    return striking
  }

  #forgetEnded(): void {
    for (const armed of this.#armed.values()) if (this.#hasEnded(armed)) this.remove(armed.id)
  }

  #hasEnded({ fault, endsAtMs }: Armed): boolean {
    const { lifeSession } = fault
    if (endsAtMs !== null && this.#now(fault) >= endsAtMs) return true
    return lifeSession !== undefined && this.#lives.session(lifeSession) !== 'open'
  }

  #requireOpen(session: string): void {
    const status = this.#lives.session(session)
    if (status === 'open') return
    const param = 'lifeSession'
    if (!status) throw noSuch('checkout.session', session, param)
    throw invalidRequest(`A fault lives by a Checkout Session that is open; this is ${status}.`, {
      param,
    })
  }

  #now({ lifeBy = 'machine' }: Fault): number {
    return this.#lives[lifeBy]()
  }
}

function matches({ fault, isPath }: Armed, request: EmulatorRequest, path: string): boolean {
  return (
    (fault.method === undefined || fault.method === request.method) &&
    isPath(path) &&
    (fault.body === undefined || bodyMatches(fault.body, request))
  )
}

function hasItsTurn({ fault: { skip = 0, nth, every = 1 }, matched }: Armed): boolean {
  const count = matched - skip
  return count > 0 && (nth === undefined || count === nth) && count % every === 0
}

function isSpent({ fault: { nth, times = Infinity }, struck }: Armed): boolean {
  return struck >= times || nth !== undefined
}
