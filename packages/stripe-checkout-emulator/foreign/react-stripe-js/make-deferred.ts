/** A promise that the case settles when it likes, and can wait for. */
export default function makeDeferred<Value>() {
  const { promise, resolve, reject } = Promise.withResolvers<Value>()
  const settled = promise.then(
    () => undefined,
    () => undefined,
  )
  return {
    promise,
    resolve(value: Value) {
      resolve(value)
      return settled
    },
    reject(reason: unknown) {
      reject(reason)
      return settled
    },
  }
}
