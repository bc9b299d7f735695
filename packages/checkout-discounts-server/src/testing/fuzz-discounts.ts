import { openFuzzShop } from './fuzz-shop.ts'
import { type HostileRequest, hostileRequest } from './hostile-request.ts'
import { createRandom } from './random.ts'

/** What came of a run. */
export interface FuzzReport {
  requests: number
  byStatus: Record<string, number>
  /** Those that were read, and asked Stripe about their session. */
  pastParsing: number
  /** Those that changed a session at Stripe. */
  written: number
  /** Megabytes after a collection, half way and at the end; null without `--expose-gc`. */
  heapMb: [number, number] | null
  /** What must not be, with the request that did it: the first ten. */
  faults: string[]
}

/** So often the shop begins anew, so that what Stripe keeps is no memory of ours. */
const requestsPerShop = 500

/**
 * Sends requests that are made to break it to a discount server, over real HTTP, one after the other.
 *
 * @param options.limits whether codes that are none are limited, as they usually are
 */
export async function fuzzDiscounts(options: {
  seed: number
  requests: number
  limits: boolean
  /** Told now and then how many were sent. */
  onProgress?: (done: number) => void
}): Promise<FuzzReport> {
  const random = createRandom(options.seed)
  const report: FuzzReport = {
    requests: 0,
    byStatus: {},
    pastParsing: 0,
    written: 0,
    heapMb: null,
    faults: [],
  }
  const note = (fault: string, request?: HostileRequest) => {
    if (report.faults.length < 10) {
      report.faults.push(`${fault}${request ? `: ${JSON.stringify(request).slice(0, 600)}` : ''}`)
    }
  }
  const onRejection = (reason: unknown) => note(`unhandled rejection: ${String(reason)}`)
  process.on('unhandledRejection', onRejection)
  const shop = await openFuzzShop(options.limits, note)
  let sessions = await shop.begin()
  let heapAtHalf: number | undefined

  for (let index = 0; index < options.requests; index += 1) {
    if (index > 0 && index % requestsPerShop === 0) sessions = await shop.begin()
    if (index === Math.floor(options.requests / 2)) heapAtHalf = heapMb()
    if (index > 0 && index % 10_000 === 0) options.onProgress?.(index)
    const request = hostileRequest(random, sessions)
    const before = shop.traces()
    const { status, body } = await shop.send(request)
    const after = shop.traces()
    const calls = after.calls - before.calls
    const writes = after.writes - before.writes
    const rows = after.rows - before.rows

    report.requests += 1
    report.byStatus[status] = (report.byStatus[status] ?? 0) + 1
    if (calls > 0) report.pastParsing += 1
    if (status === 200 && writes > 0) report.written += 1

    if (status >= 500) note(`answered ${status}`, request)
    if (status !== 200 && writes + rows > 0) note(`${status}, and something is written`, request)
    if ([403, 413, 415].includes(status) && calls > 0)
      note(`${status}, and Stripe is asked`, request)
    if (request.isMalformed && (status === 200 || calls > 0)) note('taken for well made', request)
    if (!request.isMalformed && status === 415) note('taken for malformed', request)
    if (status === 200 && !body.startsWith('{"type":"object"')) note(`answered ${body}`, request)
  }
  const heapAtLast = heapMb()
  if (heapAtHalf !== undefined && heapAtLast !== undefined) {
    report.heapMb = [heapAtHalf, heapAtLast]
  }
  await shop.close()
  process.off('unhandledRejection', onRejection)
  if (Object.hasOwn(Object.prototype, 'polluted')) note('the prototype of all objects is changed')
  return report
}

function heapMb(): number | undefined {
  if (!globalThis.gc) return undefined
  globalThis.gc()
  return Math.round(process.memoryUsage().heapUsed / 1e5) / 10
}
