/**
 * One change at a time, in the order of the clicks: two changes of one session that overlap would
 * make it unclear which of them a total belongs to.
 *
 * @returns a function that runs `change` once all changes before it have ended
 */
export function createChangeQueue(): <T>(change: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (change) => {
    const result = last.then(change)
    last = result.catch(() => undefined)
    return result
  }
}
