import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { createStripeEmulator } from '../create-stripe-emulator.ts'
import { type EmulatorServer, startStripeEmulatorServer } from '../node.ts'

const announcement = {
  method: 'POST',
  path: '/v1/stripecli/sessions',
  headers: { authorization: 'Bearer sk_test_ns_shop' },
  body: 'device_name=laptop&websocket_features[]=webhooks',
}

let server: EmulatorServer

beforeEach(async () => {
  server = await startStripeEmulatorServer({ port: 0 })
})

afterEach(() => server.close())

async function announce(body = announcement.body) {
  const { headers } = announcement
  const response = await fetch(server.url + announcement.path, { method: 'POST', headers, body })
  return response.json()
}

function connect(url: string, id: string): WebSocket {
  return new WebSocket(`${url}?websocket_feature=webhooks`, 'stripecli-devproxy-v1', {
    headers: { 'websocket-id': id },
  })
}

function seen(socket: WebSocket, event: string): Promise<unknown> {
  return new Promise((resolve) => {
    socket.once(event, resolve)
  })
}

test('a listener is given the events of its account from the moment it connects', async () => {
  const session = await announce()
  expect(session).toMatchObject({
    secret: expect.stringMatching(/^whsec_/),
    websocket_authorized_feature: 'webhooks',
    websocket_url: server.url.replace('http:', 'ws:') + '/v1/stripecli/websocket',
  })
  const account = server.emulator.namespace('shop')
  const make = (id: string) =>
    server.emulator.handle({
      ...announcement,
      path: '/v1/coupons',
      body: `id=${id}&percent_off=5`,
    })
  await make('before')
  const socket = connect(session.websocket_url, session.websocket_id)
  await seen(socket, 'open')
  const message = seen(socket, 'message')
  await make('after')
  const { type, event_payload: payload, ...event } = JSON.parse(String(await message))
  expect([type, JSON.parse(payload).data.object.id]).toEqual(['webhook_event', 'after'])

  socket.send('no JSON')
  socket.send('null')
  socket.send(JSON.stringify({ ...event, type: 'event_ack' }))
  socket.send(JSON.stringify({ ...event, type: 'webhook_response', status: 500 }))
  await account.webhooks.flush()
  await expect.poll(() => account.deliveries).toMatchObject([{ status: 500, succeeded: false }])
})

test('a listener that goes away without a word holds nothing up', async () => {
  const session = await announce()
  const account = server.emulator.namespace('shop')
  const socket = connect(session.websocket_url, session.websocket_id)
  await seen(socket, 'open')
  const message = seen(socket, 'message')
  await server.emulator.handle({ ...announcement, path: '/v1/coupons', body: 'percent_off=5' })
  await message
  socket.terminate()
  await account.webhooks.flush()
  expect(account.deliveries).toEqual([])
})

test.each([
  ['/v1/stripecli/websocket', 'cliws_none'],
  ['/v1/elsewhere', 'cliws_none'],
])(
  'at %s one that has not announced itself hears so, in words that the CLI knows',
  async (path, id) => {
    const socket = connect(server.url.replace('http:', 'ws:') + path, id)
    const response = new Promise<string>((resolve) => {
      socket.on('unexpected-response', (_request, answer) => {
        answer.on('data', (chunk: Buffer) => resolve(chunk.toString()))
      })
    })
    expect(JSON.parse(await response)).toMatchObject({
      error: { message: 'Unknown WebSocket ID.' },
    })
  },
)

test('the server closes at once, though a listener is connected', async () => {
  const session = await announce()
  const socket = connect(session.websocket_url, session.websocket_id)
  await seen(socket, 'open')
  const closed = seen(socket, 'close')
  await server.close()
  await closed
})

test('is refused for other features, without a key, and where there is no server', async () => {
  await expect(announce('websocket_features[]=request_logs')).resolves.toMatchObject({
    error: { message: expect.stringContaining('request_logs') },
  })
  const { handle } = createStripeEmulator()
  await expect(handle(announcement)).resolves.toMatchObject({ status: 400 })
  await expect(handle({ ...announcement, headers: {} })).resolves.toMatchObject({ status: 401 })
})
