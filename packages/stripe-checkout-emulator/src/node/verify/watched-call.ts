import { setTimeout as delay } from 'node:timers/promises'
import type { NamespaceControl } from '../../control/emulator-control.ts'
import type { Fault } from '../../control/faults/fault.ts'
import type { RequestLogEntry } from '../../emulator.ts'
import { type Answer, type Call, isSuccess, type Order, updatesIn } from './call.ts'
import type { SessionInHand } from './open-session.ts'

export interface Watching {
  fault: Fault | undefined
  signal: AbortSignal
  /** Asks the endpoint. */
  ask(): Promise<Answer>
}

/** Asks the endpoint once, and watches at Stripe what comes of it. */
export async function watchedCall(
  { id, account }: SessionInHand,
  { fault, signal, ask }: Watching,
): Promise<Call> {
  const before = await orderOf(account, id)
  const last = (await account.requests()).at(-1)?.requestId
  const armed = fault && (await account.addFault({ ...fault, path: `/v1/checkout/sessions/${id}` }))
  try {
    const answer = await ask()
    const atStripe = since(await account.requests(), last)
    const all = async () => since(await account.requests(), last)
    // A server that does not wait for Stripe has an update under way yet.
    const isUnderWay = isSuccess(answer) && updatesIn(atStripe).length === 0
    const later = isUnderWay
      ? await updateWithin(2 * (fault?.delayMs ?? 100), all, signal)
      : await all()
    return {
      answer,
      atStripe,
      late: later.slice(atStripe.length),
      before,
      after: await orderOf(account, id),
      wentWrong: armed !== undefined && (await hasStruck(account, armed.id)),
    }
  } finally {
    if (armed) await account.removeFault(armed.id)
  }
}

async function updateWithin(
  limitMs: number,
  requests: () => Promise<RequestLogEntry[]>,
  signal: AbortSignal,
): Promise<RequestLogEntry[]> {
  const until = performance.now() + limitMs
  for (;;) {
    const seen = await requests()
    if (updatesIn(seen).length > 0 || performance.now() > until) return seen
    await delay(50, undefined, { signal })
  }
}

/** The log is bounded: where the last one is gone, all that is there came since. */
function since(requests: readonly RequestLogEntry[], last: string | undefined): RequestLogEntry[] {
  return requests.slice(requests.findIndex(({ requestId }) => requestId === last) + 1)
}

async function hasStruck(account: NamespaceControl, id: string): Promise<boolean> {
  const found = (await account.faults()).find((fault) => fault.id === id)
  return found !== undefined && found.struck > 0
}

async function orderOf(account: NamespaceControl, id: string): Promise<Order | null> {
  const session = await account.session(id).catch(() => null)
  if (!session) return null
  return {
    currency: session.currency,
    subtotalMinor: session.amount_subtotal,
    discountMinor: session.total_details.amount_discount,
    totalMinor: session.amount_total,
  }
}
