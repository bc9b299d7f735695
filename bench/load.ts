import { createRequire } from 'node:module'

export interface LoadRequest {
  method: 'GET' | 'POST'
  path: string
  /** Made anew for each request, as an idempotency key is. */
  headers?: () => Record<string, string>
  body?: string
  /** Another request each time, in what it names. */
  each?: () => Partial<Sent> | undefined
}

export interface Load {
  /** Requests answered in a second. */
  rate: number
  p50Ms: number
  p99Ms: number
}

interface Sent {
  method: 'GET' | 'POST'
  path: string
  headers?: Record<string, string>
  body?: string
}

interface Result {
  requests: { average: number }
  latency: { p50: number; p99: number }
  non2xx: number
  errors: number
}

type Autocannon = (options: {
  url: string
  connections: number
  duration: number
  requests: (Sent & { setupRequest: (request: Sent) => Sent })[]
}) => Promise<Result>

/**
 * Sends the same request over ten connections, as fast as it is answered.
 *
 * @param url origin of the server
 * @throws Error when an answer is no success: a fast refusal measures nothing
 */
export async function load(url: string, request: LoadRequest, seconds: number): Promise<Load> {
  // Installed by the benchmarks themselves, so that neither it nor its types are there before.
  const autocannon = createRequire(import.meta.url)('autocannon') as Autocannon
  const { headers, each, ...fixed } = request
  const result = await autocannon({
    url,
    connections: 10,
    duration: seconds,
    requests: [
      { ...fixed, setupRequest: (sent) => ({ ...sent, headers: headers?.() ?? {}, ...each?.() }) },
    ],
  })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(
      `${request.method} ${request.path}: ${result.non2xx} refusals and ${result.errors} errors.`,
    )
  }
  return { rate: result.requests.average, p50Ms: result.latency.p50, p99Ms: result.latency.p99 }
}
