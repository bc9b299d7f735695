/** What is in use of the heap when nothing in it is waste. Asks for `--expose-gc`. */
export function heapBytes(): number {
  globalThis.gc?.()
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
