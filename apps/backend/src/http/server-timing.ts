import type { Response } from 'express'

/**
 * Measures what an answer waits for, for its `Server-Timing` header.
 *
 * @param name of what it waits for, such as `stripe`
 *
 * @see https://www.w3.org/TR/server-timing/
 */
export async function timed<T>(response: Response, name: string, work: Promise<T>): Promise<T> {
  const startedAt = performance.now()
  try {
    return await work
  } finally {
    response.append('server-timing', `${name};dur=${(performance.now() - startedAt).toFixed(1)}`)
  }
}
