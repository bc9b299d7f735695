import { interactions } from 'checkout-discounts-contract'
import { expect, test } from 'vitest'
import { createPlainHost } from './plain-host.example.ts'
import { ownerReference } from './session/owner-reference.ts'
import { bodyFor, interactionRequest, openTestShop, testOffers } from './testing/test-shop.ts'

const referenceSecret = 'a secret of at least thirty-two characters'

async function openHost() {
  const { stripe, versions, createSession, read } = openTestShop()
  const host = createPlainHost({
    stripe,
    versions,
    offers: testOffers,
    shopper: (_session, customer) => ({ tier: customer === 'ada' ? 'gold' : null }),
    customerOf: async (token) => token && token.replace('Bearer ', ''),
    referenceSecret,
  })
  const id = await createSession(
    {},
    { client_reference_id: await ownerReference('ada', referenceSecret) },
  )
  const send = (interaction: (typeof interactions)[number], authorization: string) =>
    host.fetch(
      interactionRequest(interaction, JSON.stringify(bodyFor(interaction, id)), { authorization }),
    )
  return { host, id, read, send }
}

test('a plain host of requests and responses has every interaction', async () => {
  const { id, read, send } = await openHost()
  const applied = await send('apply-loyalty', 'Bearer ada')
  expect(applied.status).toBe(200)
  expect(await read(id)).toMatchObject({ total: 4_500 })
  for (const interaction of interactions) {
    expect((await send(interaction, 'Bearer ada')).status).not.toBe(404)
    expect((await send(interaction, 'Bearer eve')).status).toBe(404)
  }
})

test.each(['/discounts/nothing', '/discounts/constructor', '/'])('%s is nothing', async (path) => {
  const { host } = await openHost()
  const request = new Request(`https://shop.example${path}`, { method: 'POST' })
  expect((await host.fetch(request)).status).toBe(404)
})
