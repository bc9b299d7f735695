/** Counts the timers of the page that still wait, from now on. */
export function countTimers(): { waiting: () => number; restore: () => void } {
  const { setTimeout, clearTimeout, setInterval, clearInterval } = window
  const waiting = new Set<unknown>()

  window.setTimeout = ((handler: () => void, ...rest: [number?]) => {
    const id = setTimeout(
      () => {
        waiting.delete(id)
        handler()
      },
      ...rest,
    )
    waiting.add(id)
    return id
  }) as typeof setTimeout
  window.setInterval = ((handler: () => void, ...rest: [number?]) => {
    const id = setInterval(handler, ...rest)
    waiting.add(id)
    return id
  }) as typeof setInterval
  const clear = ((id?: number) => {
    waiting.delete(id)
    clearTimeout(id)
  }) as typeof clearTimeout
  window.clearTimeout = clear
  window.clearInterval = clear

  return {
    waiting: () => waiting.size,
    restore() {
      Object.assign(window, { setTimeout, clearTimeout, setInterval, clearInterval })
    },
  }
}
