import { setupServer } from 'msw/node'
import { Stripe } from 'stripe'
import type { EmulatorResponse, StripeEmulator } from '../emulator.ts'
import { stripeEmulatorHandlers } from '../msw.ts'
import { startStripeEmulatorServer } from '../node.ts'

export interface RawRequest {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: string
}

/** One way into an emulator, for Stripe's SDK and for requests that no SDK would send. */
export interface OpenDoor {
  sdk: Stripe.StripeConfig
  send(request: RawRequest): Promise<EmulatorResponse>
  close(): Promise<void>
}

export const doors: { name: string; open(emulator: StripeEmulator): Promise<OpenDoor> }[] = [
  { name: 'the plain record', open: openRecord },
  { name: 'fetch', open: openFetch },
  { name: 'HTTP', open: openHttp },
  { name: 'MSW in Node', open: openMsw },
]

async function openRecord({ handle }: StripeEmulator): Promise<OpenDoor> {
  const send = ({ method = 'POST', path, headers = {}, body = '' }: RawRequest) =>
    handle({ method, path, headers: withType(headers, body), body })
  const recordFetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init)
    const { pathname, search } = new URL(request.url)
    const { status, headers, body } = await send({
      method: request.method,
      path: pathname + search,
      headers: Object.fromEntries(request.headers),
      body: await request.text(),
    })
    return new Response(body, { status, headers })
  }
  return { sdk: { httpClient: Stripe.createFetchHttpClient(recordFetch) }, send, close: nothing }
}

async function openFetch(emulator: StripeEmulator): Promise<OpenDoor> {
  return {
    sdk: { httpClient: Stripe.createFetchHttpClient(emulator.fetch) },
    send: sendBy(emulator.fetch, 'https://anywhere.example'),
    close: nothing,
  }
}

async function openHttp(emulator: StripeEmulator): Promise<OpenDoor> {
  const { url, port, close } = await startStripeEmulatorServer({ port: 0, emulator })
  return { sdk: { host: '127.0.0.1', port, protocol: 'http' }, send: sendBy(fetch, url), close }
}

/** The SDK as it comes, on its way to `api.stripe.com`. */
async function openMsw(emulator: StripeEmulator): Promise<OpenDoor> {
  const server = setupServer(...stripeEmulatorHandlers(emulator))
  server.listen({ onUnhandledFrame: 'error' })
  return {
    sdk: {},
    // Looked up at each call: MSW puts its own in the place of the global one.
    send: sendBy((input, init) => fetch(input, init), 'https://api.stripe.com'),
    close: async () => server.close(),
  }
}

function sendBy(door: typeof fetch, origin: string): OpenDoor['send'] {
  return async ({ method = 'POST', path, headers = {}, body = '' }) => {
    const response = await door(origin + path, {
      method,
      headers: withType(headers, body),
      ...(body !== '' && { body }),
    })
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    }
  }
}

function withType(headers: Record<string, string>, body: string): Record<string, string> {
  return body === '' ? headers : { 'content-type': 'application/x-www-form-urlencoded', ...headers }
}

async function nothing(): Promise<void> {}
