import type { OpenCart } from './open-carts.ts'

export interface OwnCost {
  actions: number
  p50Ms: number
  p99Ms: number
}

/**
 * Sends actions at a fixed rate, whether the ones before have been answered or not, and counts from
 * when each was due: a server that falls behind cannot hide it.
 *
 * @param options.floorMs what an action takes by Stripe alone
 */
export async function measureOwnCost(
  shopUrl: string,
  carts: readonly OpenCart[],
  options: { actionsPerSecond: number; seconds: number; floorMs: number },
): Promise<OwnCost> {
  const { actionsPerSecond, seconds, floorMs } = options
  const count = actionsPerSecond * seconds
  const startedAt = performance.now()
  const costs = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const dueAt = startedAt + (index * 1000) / actionsPerSecond
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueAt - performance.now())))
      const request = carts[index % carts.length]?.nextRequest()
      const response = await fetch(`${shopUrl}${request?.path}`, { method: 'POST', ...request })
      if (!response.ok) throw new Error(`an action was answered with ${response.status}.`)
      await response.text()
      return performance.now() - dueAt - floorMs
    }),
  )
  const sorted = costs.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor((count - 1) * share)] ?? Number.NaN
  return { actions: count, p50Ms: at(0.5), p99Ms: at(0.99) }
}
