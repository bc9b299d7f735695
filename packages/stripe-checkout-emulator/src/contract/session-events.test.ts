import type { Stripe } from 'stripe'
import { expect, it } from 'vitest'
import { discount, openSession } from '../testing/carts.ts'
import { paySession } from '../testing/pay-session.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'

async function typesOf(stripe: Stripe) {
  const { data } = await stripe.events.list({ types: ['checkout.session.*'] })
  return data.map(({ type }) => type)
}

async function oneOf(stripe: Stripe, type: string) {
  const { data } = await stripe.events.list({ type })
  expect(data).toHaveLength(1)
  return data[0]
}

throughEveryDoor('events of a Checkout Session', (shop) => {
  it('tell that it is paid, by which request, with the session as it reads and nothing expanded', async () => {
    const stripe = shop().stripe('basilPreview')
    const { id } = await openSession(stripe, { ui_mode: 'custom' })
    const session = await discount(stripe, id, { percent_off: 10 })
    await expect(paySession(shop(), session)).resolves.toEqual({ status: 200 })
    const event = await oneOf(stripe, 'checkout.session.completed')
    const endive = shop().stripe('endive')
    expect(event?.data.object).toEqual({ ...(await endive.checkout.sessions.retrieve(id)) })
    expect(event).toMatchObject({
      api_version: '2026-10-28.endive',
      data: { object: { status: 'complete', payment_status: 'paid', ui_mode: 'elements' } },
      request: {
        id: shop().account.requests.findLast(({ method }) => method === 'POST')?.requestId,
      },
    })
  })

  it('tell nothing of an update, nor of a payment that is declined', async () => {
    const stripe = shop().stripe()
    const { id } = await openSession(stripe)
    const session = await discount(stripe, id, { percent_off: 10 })
    await expect(paySession(shop(), session, '4000 0000 0000 0002')).resolves.toEqual({
      status: 402,
    })
    await expect(typesOf(stripe)).resolves.toEqual([])
  })

  it('tell that its time is up when it is, and that no request did it', async () => {
    const stripe = shop().stripe()
    shop().account.clock.freeze()
    const { id, expires_at: expiresAt } = await openSession(stripe)
    shop().account.clock.advance(24 * 60 * 60 * 1000 - 1000)
    await expect(typesOf(stripe)).resolves.toEqual([])
    shop().account.clock.advance(1000)
    await expect(oneOf(stripe, 'checkout.session.expired')).resolves.toMatchObject({
      created: expiresAt,
      data: { object: { id, status: 'expired' } },
      request: { id: null, idempotency_key: null },
    })
  })

  it('tell once that the shop has ended it, and nothing more when its time is up', async () => {
    const stripe = shop().stripe()
    const { id } = await openSession(stripe)
    const expired = await stripe.checkout.sessions.expire(id)
    shop().account.clock.advance(25 * 60 * 60 * 1000)
    await expect(oneOf(stripe, 'checkout.session.expired')).resolves.toMatchObject({
      data: { object: { id, status: 'expired' } },
      request: { id: expired.lastResponse.requestId },
    })
  })

  it('do not tell that a paid one is expired, nor one that a reset has taken away', async () => {
    const stripe = shop().stripe()
    await paySession(shop(), await openSession(stripe))
    shop().account.clock.advance(25 * 60 * 60 * 1000)
    await expect(typesOf(stripe)).resolves.toEqual(['checkout.session.completed'])
    await openSession(stripe)
    shop().account.reset()
    shop().account.clock.advance(25 * 60 * 60 * 1000)
    await expect(typesOf(stripe)).resolves.toEqual([])
  })
})
