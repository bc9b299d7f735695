import { expect, it } from 'vitest'
import { discount, openSession } from '../testing/carts.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'

throughEveryDoor('the log of requests', (shop) => {
  const newest = () => shop().account.requests.at(-1)

  it('says what a server asked and what it got', async () => {
    const stripe = shop().stripe()
    const { id, client_secret } = await openSession(stripe)
    await discount(stripe, id, { percent_off: 10, name: 'Loyalty discount' })
    expect(newest()).toMatchObject({
      method: 'POST',
      path: `/v1/checkout/sessions/${id}`,
      status: 200,
      requestId: expect.stringMatching(/^req_/),
      body: { discounts: [{ coupon_data: { percent_off: '10', name: 'Loyalty discount' } }] },
    })
    await expect(discount(stripe, id, { percent_of: 10 })).rejects.toThrow('percent_off')
    expect(newest()).toMatchObject({
      status: 400,
      answer: { error: { param: 'discounts[0][coupon_data][percent_of]' } },
    })
    expect(client_secret).toContain('_secret_')
    await expect(stripe.checkout.sessions.retrieve(client_secret ?? '')).rejects.toThrow('No such')
    expect(newest()?.path).toBe(`/v1/checkout/sessions/${id}_secret_…`)
    await shop().send({ method: 'GET', path: `/v1/events?client_secret=${client_secret}` })
    expect(newest()?.path).toBe('/v1/events?client_secret=…')
  })

  it('shows the client secret of no answer', async () => {
    const { client_secret } = await openSession(shop().stripe())
    expect(client_secret).toContain('_secret_')
    expect(newest()?.answer).toMatchObject({ client_secret: '…' })
    expect(JSON.stringify(shop().account.requests)).not.toContain('_secret_')
  })

  it('tells a replayed answer from the first one', async () => {
    const stripe = shop().stripe()
    const create = () => stripe.coupons.create({ percent_off: 5 }, { idempotencyKey: 'cart-7' })
    await create()
    expect(newest()).toMatchObject({ idempotencyKey: 'cart-7' })
    expect(newest()).not.toHaveProperty('isReplayed')
    await create()
    expect(newest()).toMatchObject({ idempotencyKey: 'cart-7', isReplayed: true })
  })

  it('keeps the beginning of a long answer, and says that there was more', async () => {
    const stripe = shop().stripe()
    const { id } = await stripe.coupons.create({ percent_off: 5 })
    expect(newest()).not.toHaveProperty('isAnswerCut')
    for (let made = 0; made < 20; made += 1) await stripe.coupons.create({ percent_off: 5 })
    const { data } = await stripe.coupons.list({ limit: 100 })
    expect(data.at(-1)?.id).toBe(id)
    const { answer, isAnswerCut } = newest() ?? {}
    expect(isAnswerCut).toBe(true)
    expect(answer).toMatchObject({ object: 'list', data: expect.arrayContaining([data[0]]) })
    expect(JSON.stringify(answer).length).toBeLessThanOrEqual(3_000)
    expect(JSON.stringify(answer)).not.toContain(id)
  })

  it('says how long an answer took', async () => {
    shop().account.latencyMs = 60
    await shop().stripe().coupons.create({ percent_off: 5 })
    expect(newest()?.durationMs).toBeGreaterThan(50)
    const { client_secret } = await openSession(shop().stripe())
    const body = JSON.stringify({ key: shop().account.publishableKey, client_secret })
    await shop().sendBare({ path: '/emulator/stripe-js/session', body })
    expect(newest()).toMatchObject({ path: '/emulator/stripe-js/session' })
    expect(newest()?.durationMs).toBeGreaterThan(50)
  })
})
