import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createStripeEmulator } from '../create-stripe-emulator.ts'
import type { StripeEmulator } from '../emulator.ts'
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
 * Serves an emulator over HTTP: Stripe's API, and Stripe.js at `/endive/stripe.js`.
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
  const server = createServer(createRequestListener(emulator))
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
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
