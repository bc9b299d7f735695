import { reportSettlement, settleSession, type SettlementOptions } from './settle-session.ts'

/** What a run found. */
export interface SweepResult {
  /** Sessions that were read. */
  readonly read: number
  /** Of these: how many were over. */
  readonly over: number
  /** Of these: how many could not be read or settled; `onError` was told. */
  readonly failed: number
  /** Where the next run goes on; null: this one came to the end. */
  readonly next: string | null
}

/**
 * Settles what is over and whose webhook never came: reads sessions that the ledger holds something
 * for, one after the other, and settles those that are over. For a timer, beside the webhook.
 *
 * @param options.limit how many sessions a run reads at most, 1 or more. Default: 100
 * @param options.after `next` of the run before, so that long-lived sessions do not keep the
 * others waiting. Default: from the oldest on
 * @returns never rejects where a session fails, but where the ledger does
 *
 * @example
 * ```ts
 * let next: string | null = null
 * setInterval(async () => {
 *   ;({ next } = await settleUnsettled({ stripe, ledger, after: next }))
 * }, 60_000)
 * ```
 */
export async function settleUnsettled(
  options: SettlementOptions & { limit?: number; after?: string | null },
): Promise<SweepResult> {
  const { ledger, limit = 100, after } = options
  const sessionIds = await ledger.unsettled(limit, after ?? undefined)
  let over = 0
  let failed = 0
  for (const sessionId of sessionIds) {
    try {
      if ((await settleSession(options, sessionId)) !== null) over += 1
    } catch (error) {
      failed += 1
      reportSettlement(options, error, sessionId)
    }
  }
  const isEnd = sessionIds.length < limit
  return { read: sessionIds.length, over, failed, next: isEnd ? null : (sessionIds.at(-1) ?? null) }
}
