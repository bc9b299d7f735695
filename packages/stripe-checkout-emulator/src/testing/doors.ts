import { http, passthrough } from 'msw'
import { setupServer } from 'msw/node'
import { Stripe } from 'stripe'
import { isNoAnswer } from '../api/no-answer.ts'
import type { StripeEmulator } from '../emulator.ts'
import { stripeEmulatorHandlers } from '../msw.ts'
import { startStripeEmulatorServer } from '../node.ts'
import { type Door, type OpenDoor, type RawRequest, sendBy, withType } from './open-door.ts'

export const doors: Door[] = [
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
    const response = await send({
      method: request.method,
      path: pathname + search,
      headers: Object.fromEntries(request.headers),
      body: await request.text(),
    })
    if (isNoAnswer(response)) throw new TypeError('The connection was dropped.')
    const { status, headers, body } = response
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
  // Webhooks go to servers that are there.
  const receivers = http.all(/^http:\/\/127\.0\.0\.1:/, () => passthrough())
  const server = setupServer(...stripeEmulatorHandlers(emulator), receivers)
  server.listen({ onUnhandledFrame: 'error' })
  return {
    sdk: {},
    // Looked up at each call: MSW puts its own in the place of the global one.
    send: sendBy((input, init) => fetch(input, init), 'https://api.stripe.com'),
    close: async () => server.close(),
  }
}

async function nothing(): Promise<void> {}
