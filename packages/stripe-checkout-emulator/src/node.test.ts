import { connect } from 'node:net'
import { createContext, runInContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type EmulatorServer, startStripeEmulatorServer } from './node.ts'

let server: EmulatorServer

beforeEach(async () => {
  server = await startStripeEmulatorServer({ port: 0 })
})

afterEach(() => server.close())

describe('startStripeEmulatorServer', () => {
  it.each(['/endive/stripe.js', '/basil/stripe.js', '/v3/', '/v3'])(
    'serves Stripe.js as one classic script at %s',
    async (path) => {
      const response = await fetch(server.url + path)
      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toContain('text/javascript')
      const script = await response.text()
      expect(script).toContain('createStripeConstructor')
      expectClassic(script)
      const again = await fetch(server.url + path, {
        headers: { 'if-none-match': response.headers.get('etag') ?? '' },
      })
      expect(again.status).toBe(304)
    },
  )

  it.each(['/', '/endive/stripe.js'])('answers whoever asks with HEAD for %s', async (path) => {
    const asked = await fetch(server.url + path, { method: 'HEAD' })
    const got = await fetch(server.url + path)
    expect(asked.status).toBe(200)
    expect(asked.headers.get('content-length')).toBe(got.headers.get('content-length'))
    expect(await asked.text()).toBe('')
  })

  it.each([
    ['no HTTP', 'HELLO\r\n\r\n', 400],
    ['headers without an end', `GET / HTTP/1.1\r\nx: ${'x'.repeat(20_000)}\r\n`, 431],
  ])('answers %s with an envelope', async (_what, text, status) => {
    const heard = await exchange(text)
    expect(heard).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(JSON.parse(heard.slice(heard.indexOf('\r\n\r\n'))).error).toMatchObject({
      type: 'invalid_request_error',
      message: expect.stringContaining('no HTTP request'),
    })
  })

  it('says so when the port is in use', async () => {
    await expect(startStripeEmulatorServer({ port: server.port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    })
  })

  it('closes at once, though somebody holds a connection open', async () => {
    const idle = connect(server.port, '127.0.0.1')
    const ended = new Promise((resolve) => {
      idle.once('close', resolve)
    })
    await new Promise((resolve) => {
      idle.once('connect', resolve)
    })
    await server.close()
    await ended
    server = await startStripeEmulatorServer({ port: server.port })
  })
})

function exchange(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    const socket = connect(server.port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (chunk) => {
      heard += chunk.toString()
    })
    socket.on('close', () => resolve(heard))
    socket.on('error', reject)
  })
}

/** Twice on one page, it declares nothing twice; and without its tag it says what it needs. */
function expectClassic(script: string): void {
  const page = createContext({ document: { currentScript: null }, HTMLScriptElement: Map })
  const load = () => runInContext(script, page)
  expect(load).toThrow('load it with a <script src>')
  expect(load).toThrow('load it with a <script src>')
}
