import type { Deadline } from '../deadline.ts'

/**
 * Waits for the runs on the same session that were there first, and then runs.
 *
 * @param run told whether another run has ended since the visit began: what the visitor read
 * until now may be out of date
 * @throws InteractionError `unavailable` where the time is up before it is its turn
 */
type TakeTurn = <T>(deadline: Deadline, run: (outdated: boolean) => Promise<T>) => Promise<T>

/**
 * One decision and its write at a time on each Checkout Session. Stripe has no compare-and-set:
 * of two writes under way at once, the one that is answered last need not be the one that stays.
 */
export interface Turns {
  /**
   * Begins before the session is read, and lets whoever is no owner of it leave without a turn,
   * so that nobody queues on a stranger's session.
   */
  visit<T>(sessionId: string, visitor: (takeTurn: TakeTurn) => Promise<T>): Promise<T>
}

interface VisitedSession {
  visitors: number
  runsOver: number
  /** Resolves when the last run in the queue is over. */
  queue: Promise<void>
}

export function createTurns(): Turns {
  /** Holds the sessions that somebody visits now, and no others. */
  const visited = new Map<string, VisitedSession>()
  return {
    async visit(sessionId, visitor) {
      const session = visited.get(sessionId) ?? newlyVisited()
      visited.set(sessionId, session)
      session.visitors += 1
      const runsOverBefore = session.runsOver
      try {
        return await visitor((deadline, run) =>
          inTurn(session, deadline, () => run(session.runsOver > runsOverBefore)),
        )
      } finally {
        session.visitors -= 1
        if (session.visitors === 0) visited.delete(sessionId)
      }
    },
  }
}

function newlyVisited(): VisitedSession {
  return { visitors: 0, runsOver: 0, queue: Promise.resolve() }
}

async function inTurn<T>(
  session: VisitedSession,
  deadline: Deadline,
  run: () => Promise<T>,
): Promise<T> {
  const before = session.queue
  const over = Promise.withResolvers<void>()
  // Who gives up waiting lets nobody past those who were there before.
  session.queue = before.then(() => over.promise)
  try {
    await deadline.within(before)
    return await run()
  } finally {
    session.runsOver += 1
    over.resolve()
  }
}
