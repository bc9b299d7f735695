import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * Waits until somebody listens at a URL.
 *
 * @param limitMs how long, in milliseconds
 * @param wait is called once, where it has to be waited for
 * @throws Error with what to do where nobody does by then
 */
export async function reachable(
  url: string,
  { limitMs, signal, wait }: { limitMs: number; signal: AbortSignal; wait: () => void },
): Promise<void> {
  const until = performance.now() + limitMs
  let hasWaited = false
  while (!(await isListening(url))) {
    signal.throwIfAborted()
    if (!hasWaited) wait()
    hasWaited = true
    if (performance.now() >= until) {
      throw new Error(
        `nobody listens at ${new URL(url).origin}. Start your server, or mend the URL; --timeout-ms says how long it may take to start.`,
      )
    }
    await delay(100, undefined, { signal })
  }
}

function isListening(url: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(url)
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname.replaceAll(/[[\]]/g, ''),
      port: Number(port) || (protocol === 'https:' ? 443 : 80),
      timeout: 2_000,
    })
    const end = (is: boolean) => {
      socket.destroy()
      resolve(is)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
    socket.once('timeout', () => end(false))
  })
}
