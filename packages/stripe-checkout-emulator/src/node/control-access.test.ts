import { request } from 'node:http'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type EmulatorServer, startStripeEmulatorServer } from '../node.ts'

let server: EmulatorServer

beforeEach(async () => {
  server = await startStripeEmulatorServer({ port: 0 })
})

afterEach(() => server.close())

interface Heard {
  status: number | undefined
  allowed: string | undefined
}

/** With headers that no `fetch` would send. */
function ask(method: string, path: string, headers: Record<string, string>): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const { port } = server
    request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      response.resume()
      resolve({
        status: response.statusCode,
        allowed: response.headers['access-control-allow-origin'],
      })
    })
      .on('error', reject)
      .end()
  })
}

it.each([
  ['localhost', 200],
  ['localhost:12111', 200],
  ['127.0.0.1:1', 200],
  ['[::1]:1', 200],
  ['shop.localhost', 200],
  ['evil.example', 403],
  ['localhost.evil.example', 403],
  ['127.0.0.1.evil.example', 403],
  ['192.168.0.1', 403],
])('under the host %s control is a %i', async (host, status) => {
  for (const path of ['/emulator', '/emulator/namespaces/shop/state']) {
    expect(await ask('GET', path, { host })).toEqual({ status, allowed: undefined })
  }
})

it.each([
  ['http://localhost:5173', 200, 'http://localhost:5173'],
  ['http://127.0.0.1:3000', 200, 'http://127.0.0.1:3000'],
  ['https://evil.example', 403, undefined],
  ['http://localhost.evil.example', 403, undefined],
  ['null', 403, undefined],
])('by a page of %s control is a %i', async (origin, status, allowed) => {
  const reset = '/emulator/namespaces/shop/reset'
  expect(await ask('POST', reset, { origin })).toEqual({ status, allowed })
  expect(await ask('GET', '/emulator', { origin })).toEqual({ status, allowed })
  const preflight = await ask('OPTIONS', reset, { origin })
  expect(preflight).toEqual({ status: status === 200 ? 204 : 403, allowed })
  const { status: followed } = await ask('GET', '/emulator/namespaces/shop/changes', {
    origin: 'https://evil.example',
  })
  expect(followed).toBe(403)
})

it('is open to the addresses of a server that listens on all of them, and to no other name', async () => {
  await server.close()
  server = await startStripeEmulatorServer({ port: 0, host: '0.0.0.0' })
  expect(await ask('GET', '/emulator', { host: '192.168.0.1:12111' })).toMatchObject({
    status: 200,
  })
  expect(await ask('GET', '/emulator', { host: 'evil.example' })).toMatchObject({ status: 403 })
})

it('leaves Stripe’s API and the emulated Stripe.js open to any page', async () => {
  const headers = { host: 'evil.example', origin: 'https://evil.example' }
  expect(await ask('GET', '/v1/events', headers)).toEqual({ status: 401, allowed: '*' })
  expect(await ask('POST', '/emulator/stripe-js/session', headers)).toMatchObject({ allowed: '*' })
})
