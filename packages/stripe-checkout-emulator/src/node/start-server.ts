import { createServer, STATUS_CODES } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { createStripeEmulator } from '../create-stripe-emulator.ts'
import { StripeError } from '../api/stripe-error.ts'
import type { StripeEmulator } from '../emulator.ts'
import { ListenerSockets } from './listener-sockets.ts'
import { refused } from './refused.ts'
import { createRequestListener } from './request-listener.ts'

export interface EmulatorServerOptions {
  /** 0–65535; 0 takes any free one. Default: 12111. */
  port?: number
  /** Default: 127.0.0.1, which only this machine reaches. */
  host?: string
  /** Default: a new one. */
  emulator?: StripeEmulator
}

export interface EmulatorServer {
  /** `http://127.0.0.1:12111` */
  url: string
  port: number
  emulator: StripeEmulator
  /** Ends it at once, open connections included. */
  close(): Promise<void>
}

/**
 * Serves an emulator over HTTP: Stripe's API, Stripe.js at `/endive/stripe.js`, and the WebSocket
 * that `stripe listen` takes events from.
 *
 * @returns once it listens
 * @throws the system's error when it cannot listen: `EADDRINUSE` for a port in use
 *
 * @example
 * ```ts
 * const { url, port, close } = await startStripeEmulatorServer({ port: 0 })
 * const stripe = new Stripe('sk_test_any', { host: '127.0.0.1', port, protocol: 'http' })
 * ```
 */
export async function startStripeEmulatorServer({
  port = 12_111,
  host = '127.0.0.1',
  emulator = createStripeEmulator(),
}: EmulatorServerOptions = {}): Promise<EmulatorServer> {
  const server = createServer(createRequestListener(emulator, host))
  const sockets = new ListenerSockets(server, emulator)
  server.on('clientError', answerNonsense)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  // A TCP server that listens has an address of this kind; strings are for pipes.
  const taken = (server.address() as AddressInfo).port
  const name = host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${name}:${taken}`,
    port: taken,
    emulator,
    close: () =>
      new Promise((resolve) => {
        sockets.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Even what is no HTTP hears of it in an envelope, unless nobody listens any more. */
function answerNonsense(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400
  const { headers, body } = refused(
    new StripeError(status, 'invalid_request_error', `This is no HTTP request: ${error.message}.`),
  )
  const lines = Object.entries({ ...headers, connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
}
