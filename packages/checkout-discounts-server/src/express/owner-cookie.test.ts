import express from 'express'
import { expect, test } from 'vitest'
import { listen } from '../testing/listen.ts'
import { type OwnerCookie, ownerCookie } from './owner-cookie.ts'
import { toWebRequest } from './web-request.ts'

const [secret, newSecret] = [
  'an old secret of thirty-two characters',
  'a new secret of thirty-two characters.',
]

/** `/issue` gives the cookie; `/authorize?REFERENCE` says whose request it is. */
function serve(cookie: OwnerCookie): Promise<string> {
  const app = express()
  app.get('/issue', async (request, response) => {
    response.json(await cookie.issue(request, response))
  })
  app.get('/authorize/:reference', async (request, response) => {
    const session = { client_reference_id: request.params.reference }
    // Of a session, the cookie reads this field alone.
    const typed = session as Parameters<OwnerCookie['authorize']>[1]
    response.json(await cookie.authorize(toWebRequest(request, response), typed))
  })
  return listen(app)
}

async function issue(url: string, cookie = '') {
  const response = await fetch(`${url}/issue`, { headers: { cookie } })
  const [header = ''] = response.headers.getSetCookie()
  const owner: { id: string; reference: string } = await response.json()
  return { owner, header, cookie: header.split(';')[0] ?? '' }
}

async function authorize(url: string, reference: string, cookie: string) {
  const response = await fetch(`${url}/authorize/${reference}`, { headers: { cookie } })
  return response.json()
}

test('is HttpOnly, Lax and for the whole site; on https it is Secure under the __Host- prefix', async () => {
  const plain = await issue(await serve(ownerCookie({ secrets: [secret], secure: false })))
  expect(plain.header).toMatch(/^disc=v1\.[A-Za-z0-9_-]{43}\.\d+\.[A-Za-z0-9_-]{43};/)
  expect(plain.header).toMatch(/; Path=\/;.*HttpOnly; SameSite=Lax/)
  expect(plain.header).not.toMatch(/Secure|Domain/)
  const secure = await issue(await serve(ownerCookie({ secrets: [secret], secure: true })))
  expect(secure.header).toMatch(/^__Host-disc=v1\..*; Path=\/;.*HttpOnly; Secure; SameSite=Lax/)
})

test('knows its browser again, and keeps the owner it has', async () => {
  const url = await serve(ownerCookie({ secrets: [secret], secure: false }))
  const first = await issue(url)
  expect(await authorize(url, first.owner.reference, first.cookie)).toBe(first.owner.id)
  expect(await authorize(url, first.owner.reference, `a=1; ${first.cookie}; b=2`)).toBe(
    first.owner.id,
  )
  const second = await issue(url, first.cookie)
  expect(second.owner).toEqual(first.owner)
  expect((await issue(url)).owner.id).not.toBe(first.owner.id)
})

test('is not taken when anything in it was changed', async () => {
  const url = await serve(ownerCookie({ secrets: [secret], secure: false }))
  const { owner, cookie } = await issue(url)
  const stranger = await issue(url)
  const [version, id, expiry, mac] = cookie.replace('disc=', '').split('.')
  const forged = [
    '',
    'disc=',
    `disc=${id}`,
    `disc=v2.${id}.${expiry}.${mac}`,
    `disc=v1.${stranger.owner.id}.${expiry}.${mac}`,
    `disc=v1.${id}.${Number(expiry) + 1}.${mac}`,
    `disc=v1.${id}.NaN.${mac}`,
    `disc=v1.${id}..${mac}`,
    `disc=v1.${id}.${expiry}.`,
    `disc=v1.${id}.${expiry}.${mac}A`,
    `disc=v1.${id}.${expiry}.${mac?.slice(1)}`,
    `__Host-disc=${version}.${id}.${expiry}.${mac}`,
    `xdisc=${version}.${id}.${expiry}.${mac}`,
    stranger.cookie,
  ]
  for (const header of forged) {
    expect([header, await authorize(url, owner.reference, header)]).toEqual([header, null])
  }
})

test('ends after a day', async () => {
  let now = Date.UTC(2026, 10, 22)
  const cookie = ownerCookie({ secrets: [secret], secure: false, clock: () => now })
  const url = await serve(cookie)
  const issued = await issue(url)
  now += 24 * 60 * 60 * 1000 - 1
  expect(await authorize(url, issued.owner.reference, issued.cookie)).toBe(issued.owner.id)
  now += 1
  expect(await authorize(url, issued.owner.reference, issued.cookie)).toBeNull()
  expect((await issue(url, issued.cookie)).owner.id).not.toBe(issued.owner.id)
})

test('a new secret in front of the old one ends nobody’s checkout', async () => {
  const before = await issue(await serve(ownerCookie({ secrets: [secret], secure: false })))
  const url = await serve(ownerCookie({ secrets: [newSecret, secret], secure: false }))
  expect(await authorize(url, before.owner.reference, before.cookie)).toBe(before.owner.id)
  const renewed = await issue(url, before.cookie)
  expect(renewed.owner.id).toBe(before.owner.id)
  expect(await authorize(url, before.owner.reference, renewed.cookie)).toBe(before.owner.id)

  const after = await serve(ownerCookie({ secrets: [newSecret], secure: false }))
  expect(await authorize(after, renewed.owner.reference, renewed.cookie)).toBe(before.owner.id)
  expect(await authorize(after, before.owner.reference, before.cookie)).toBeNull()
})

test.each([[[]], [['short']], [[secret, 'short']]])('refuses the secrets %j', (secrets) => {
  expect(() => ownerCookie({ secrets, secure: false })).toThrow(/32 characters/)
})
