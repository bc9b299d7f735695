import { afterEach, beforeEach, expect, it } from 'vitest'
import { createControlClient } from '../control/create-control-client.ts'
import type { NamespaceChange } from '../emulator.ts'
import { type EmulatorServer, startStripeEmulatorServer } from './start-server.ts'

let server: EmulatorServer

beforeEach(async () => {
  server = await startStripeEmulatorServer({ port: 0 })
})

afterEach(() => server.close())

const asBrowser = { headers: { accept: 'text/html,application/xhtml+xml' } }

it('is what a browser finds at the root, and nobody else', async () => {
  const page = await fetch(server.url, asBrowser)
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('content-security-policy')).toMatch(
    /default-src 'none'; script-src 'self'; .*require-trusted-types-for 'script'/,
  )
  expect(await page.text()).toContain('<script src="/emulator/inspector.js">')
  expect(await (await fetch(server.url)).json()).toMatchObject({ emulated: 'Stripe' })
  expect((await fetch(`${server.url}/emulator/inspector`)).status).toBe(200)
})

it('serves its script, and says when it has not changed', async () => {
  const script = await fetch(`${server.url}/emulator/inspector.js`)
  expect(script.headers.get('content-type')).toContain('javascript')
  expect(await script.text()).toContain('Emulated Stripe')
  const etag = script.headers.get('etag') ?? ''
  const again = await fetch(`${server.url}/emulator/inspector.js`, {
    headers: { 'if-none-match': etag },
  })
  expect(again.status).toBe(304)
})

it('hears over HTTP what happens, and reads what it shows', async () => {
  const account = createControlClient(server.url).namespace('shop')
  const { promise: heard, resolve } = Promise.withResolvers<NamespaceChange>()
  const end = account.subscribe((change) => change.type === 'request' && resolve(change))
  await expect
    .poll(async () => {
      await fetch(`${server.url}/v1/coupons`, {
        method: 'POST',
        headers: { authorization: 'Bearer sk_test_ns_shop' },
        body: new URLSearchParams({ percent_off: '10' }),
      })
      return Promise.race([heard, null])
    })
    .toMatchObject({
      request: { path: '/v1/coupons', body: { percent_off: '10' }, answer: { object: 'coupon' } },
    })
  end()
  expect((await account.events())[0]).toMatchObject({ type: 'coupon.created' })
  expect(await account.sessions()).toEqual([])
  expect(await account.deliveries()).toEqual([])
})
