import type { ServerResponse } from 'node:http'
import type { EmulatorNamespace } from '../emulator.ts'

/** Who falls that far behind has stopped listening. */
const maxPendingBytes = 1024 * 1024

/**
 * Tells of a namespace's changes as server-sent events, until whoever listens goes away.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export function streamChanges(
  namespace: EmulatorNamespace,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(200, {
    ...headers,
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
  })
  // A comment, so that who waits for the answer's head is not kept waiting for the first change.
  response.write(': listening\n\n')
  const unsubscribe = namespace.subscribe((change) => {
    response.write(`data: ${JSON.stringify(change)}\n\n`)
    if (response.writableLength > maxPendingBytes) response.destroy()
  })
  response.once('close', unsubscribe)
}
