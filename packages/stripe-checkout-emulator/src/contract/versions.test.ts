import { expect, it } from 'vitest'
import { discount, openSession } from '../testing/carts.ts'
import { throughEveryDoor } from '../testing/through-every-door.ts'
import { untyped } from '../testing/untyped.ts'
import type { VersionName } from '../testing/versions.ts'

throughEveryDoor('a version', (shop) => {
  it.each([
    ['basilPreview', 'custom'],
    ['endivePreview', 'elements'],
    ['preview', 'elements'],
  ] as const)('%s has discounts on a session in mode %s', async (version, mode) => {
    const stripe = shop().stripe(version)
    const { id, ui_mode } = await openSession(stripe, { ui_mode: mode })
    expect(ui_mode).toBe(mode)
    await expect(discount(stripe, id, { percent_off: 10 })).resolves.toMatchObject({
      amount_total: 3141,
    })
  })

  it.each([
    ['basil', 'elements', 'Invalid ui_mode: must be one of hosted, embedded, or custom'],
    [
      'endive',
      'custom',
      'Invalid ui_mode: must be one of hosted_page, embedded_page, elements, or form',
    ],
  ] as const)('%s refuses the mode %s', async (version, mode, message) => {
    const create = openSession(shop().stripe(version), { ui_mode: mode, permissions: undefined })
    await expect(create).rejects.toMatchObject({ statusCode: 400, param: 'ui_mode', message })
  })

  it('calls the mode of a session made under another version by its own name', async () => {
    const { id } = await openSession(shop().stripe('basilPreview'), { ui_mode: 'custom' })
    const read = (version: VersionName) => shop().stripe(version).checkout.sessions.retrieve(id)
    await expect(read('endive')).resolves.toMatchObject({ ui_mode: 'elements' })
    await expect(read('basil')).resolves.toMatchObject({ ui_mode: 'custom' })
  })

  it('says where a Discount names its coupon: `coupon` before clover, `source` from then on', async () => {
    const { id } = await openSession(shop().stripe())
    await discount(shop().stripe(), id, { name: 'Ten', percent_off: 10 })
    const read = async (version: VersionName) => {
      const session = await shop()
        .stripe(version)
        .checkout.sessions.retrieve(id, {
          expand: ['total_details.breakdown', 'line_items.data.discounts'],
        })
      expect(session.line_items?.data[0]?.discounts).toHaveLength(1)
      return session.total_details?.breakdown?.discounts[0]?.discount
    }
    const newer = await read('endive')
    expect(newer).toMatchObject({ source: { type: 'coupon', coupon: expect.any(String) } })
    expect(newer).not.toHaveProperty('coupon')
    const older = await read('basil')
    expect(older).toMatchObject({ coupon: { name: 'Ten', percent_off: 10 } })
    expect(older).not.toHaveProperty('source')
  })

  it.each(['2026-10-28.basil', '2031', '2024-13-01', 'endive', '2026-10-28.endive.x'])(
    'that Stripe never had is refused: %s',
    async (version) => {
      const { status, body } = await shop().send({
        method: 'GET',
        path: '/v1/coupons/x',
        headers: { 'stripe-version': version },
      })
      expect(status).toBe(400)
      expect(body).toContain('Invalid Stripe API version')
    },
  )

  it('is the newest one where none is asked for', async () => {
    const { headers } = await shop().send({ method: 'GET', path: '/v1/coupons/x' })
    expect(headers['stripe-version']).toBe('2026-10-28.endive')
  })
})

throughEveryDoor('without the preview', (shop) => {
  const withoutAccess = {
    'an ordinary version': () => shop().stripe('endive'),
    'an account without access': () => {
      shop().account.previews = false
      return shop().stripe('endivePreview')
    },
  }

  it.each(Object.entries(withoutAccess))('%s knows no dynamic discounts', async (_, stripe) => {
    await expect(openSession(stripe())).rejects.toMatchObject({
      statusCode: 400,
      rawType: 'invalid_request_error',
      code: 'parameter_unknown',
      param: 'permissions[update_discounts]',
      message:
        'Received unknown parameter: permissions[update_discounts]. Did you mean update_shipping_details?',
    })
    const inline = openSession(stripe(), {
      permissions: undefined,
      discounts: [{ coupon_data: { percent_off: 10 } }],
    })
    await expect(inline).rejects.toMatchObject({
      code: 'parameter_unknown',
      param: 'discounts[0][coupon_data]',
      message: 'Received unknown parameter: discounts[0][coupon_data]. Did you mean coupon?',
    })
    const { id } = await openSession(stripe(), { permissions: undefined })
    await expect(discount(stripe(), id, { percent_off: 10 })).rejects.toMatchObject({
      code: 'parameter_unknown',
      message: 'Received unknown parameter: discounts',
    })
  })

  it('names several unknown parameters at once', async () => {
    const create = openSession(shop().stripe('endive'), {
      permissions: undefined,
      discounts: [untyped({ amount_off: 100, currency: 'usd' })],
    })
    await expect(create).rejects.toThrow('Received unknown parameters: amount_off, currency')
  })
})
