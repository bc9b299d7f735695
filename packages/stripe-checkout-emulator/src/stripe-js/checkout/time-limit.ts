/** Thrown when a function has not settled in its time. */
export class TimeLimitError extends Error {
  override readonly name = 'TimeLimitError'
}

/**
 * Settles as the function does, or rejects when its time is up. What the function does after that
 * goes unheard.
 *
 * @param limitMs Milliseconds, measured from the call of the function.
 * @throws TimeLimitError
 */
export async function withTimeLimit<Result>(
  run: () => Promise<Result>,
  limitMs: number,
): Promise<Result> {
  const { promise: timeIsUp, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => reject(new TimeLimitError(`The function did not settle within ${limitMs} ms.`)),
    limitMs,
  )
  try {
    return await Promise.race([run(), timeIsUp])
  } finally {
    clearTimeout(timer)
  }
}
