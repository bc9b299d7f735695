import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { StripeEmulator } from '../emulator.ts'

const path = '/v1/stripecli/websocket'
const protocol = 'stripecli-devproxy-v1'

/** A `stripe listen` finds the server where its other requests go. */
export function listenerUrl(host = 'localhost'): string {
  return `ws://${host}${path}`
}

/** The WebSockets of those who run `stripe listen`. Node has a client of its own, and no server. */
export class ListenerSockets {
  readonly #server = new WebSocketServer({
    noServer: true,
    handleProtocols: (offered) => (offered.has(protocol) ? protocol : false),
  })
  readonly #emulator: StripeEmulator

  constructor(server: Server, emulator: StripeEmulator) {
    this.#emulator = emulator
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head))
  }

  close(): void {
    for (const socket of this.#server.clients) socket.terminate()
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy())
    const { url, headers } = request
    const id = headers['websocket-id']
    let webSocket: WebSocket | undefined
    const connection =
      url?.split('?', 1)[0] === path && typeof id === 'string'
        ? this.#emulator.connectListener(id, (message) => webSocket?.send(message))
        : undefined
    if (!connection) {
      socket.end(unknownId)
      return
    }
    socket.on('close', () => connection.close())
    this.#server.handleUpgrade(request, socket, head, (upgraded) => {
      webSocket = upgraded
      upgraded.on('message', (data) => connection.receive(String(data)))
      upgraded.on('error', () => upgraded.terminate())
    })
  }
}

/** At these words the CLI announces itself anew: the emulator may have been started again. */
const unknownId = [
  'HTTP/1.1 404 Not Found',
  'content-type: application/json',
  'connection: close',
  '',
  JSON.stringify({
    error: { type: 'invalid_request_error', message: 'Unknown WebSocket ID.' },
  }),
].join('\r\n')
