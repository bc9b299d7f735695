import type { NamespaceChange } from '../emulator.ts'

const pauseMs = 1_000

/**
 * Hears server-sent events, and connects again when the connection is lost.
 *
 * @param listener hears `reset` after each new connection, for what came meanwhile is not known
 * @returns ends it
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function followChanges(
  url: URL,
  send: typeof fetch,
  listener: (change: NamespaceChange) => void,
): () => void {
  const ended = new AbortController()
  void follow()
  return () => ended.abort()

  async function follow(): Promise<void> {
    for (let isFirst = true; !ended.signal.aborted; isFirst = false) {
      try {
        const response = await send(url, { signal: ended.signal })
        // Where nobody tells of changes, nobody will a second later.
        if (!response.ok || !response.body) return
        if (!isFirst) listener({ type: 'reset' })
        await hear(response.body, listener)
      } catch {
        // Lost, or ended by whom it was for.
      }
      if (!ended.signal.aborted) await pause(ended.signal)
    }
  }
}

async function hear(
  body: ReadableStream<Uint8Array>,
  listener: (change: NamespaceChange) => void,
): Promise<void> {
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let rest = ''
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      // The other end writes one line of JSON for each.
      if (line.startsWith('data: ')) listener(JSON.parse(line.slice(6)) as NamespaceChange)
    }
  }
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, pauseMs)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
