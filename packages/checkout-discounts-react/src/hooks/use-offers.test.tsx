import { act, waitFor } from '@testing-library/react'
import { useEffect } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { DiscountButton } from '../discount-button/discount-button.tsx'
import { offerDiscount } from '../discount/offer-discount.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { createGate } from '../testing/gate.ts'
import { openShop, type ShopOptions } from '../testing/open-shop.tsx'
import { guardPage, holdClock, total } from '../testing/page.ts'
import { shopOffers } from '../testing/shop-offers.ts'
import { useAppliedDiscounts } from './use-applied-discounts.ts'
import { useDiscountTotals } from './use-discount-totals.ts'
import { type Offers, useOffers } from './use-offers.ts'
import { type ServerDiscount, useServerDiscount } from './use-server-discount.ts'

const { consoleErrors } = guardPage()

const tier = offerDiscount({ offer: 'tier', label: 'Gold member', interaction: 'apply-loyalty' })
const first = offerDiscount({
  offer: 'first',
  label: 'First order',
  interaction: 'apply-customer-offer',
})

const page: {
  offers?: Offers
  tier?: ServerDiscount
  first?: ServerDiscount
  applied?: ReturnType<typeof useAppliedDiscounts>
  totals?: ReturnType<typeof useDiscountTotals>
} = {}

function Hooks() {
  const [mine, other, applied] = [
    useServerDiscount(tier),
    useServerDiscount(first),
    useAppliedDiscounts(),
  ]
  const totals = useDiscountTotals()
  useEffect(() => {
    Object.assign(page, { tier: mine, first: other, applied, totals })
  })
  return null
}

function WithOffers() {
  const offers = useOffers()
  useEffect(() => {
    page.offers = offers
  })
  return null
}

const shop: ShopOptions = {
  offers: shopOffers,
  shopper: { id: 'ada', completedOrders: 0, points: 250 },
  clock: () => Date.UTC(2026, 10, 22, 12),
}

const apply = (name: 'tier' | 'first') => act(async () => void (await page[name]?.apply()))
const offerOf = (id: string) => page.offers?.offers.find(({ offer }) => offer === id)
const ready = () => waitFor(() => expect(page.tier?.availability).toBe('ready'))

describe.each(['coupon_data', 'repriced_lines'] as const)('written as %s', (writer) => {
  test('each offer that is on has its receipt, its sums, and after a reload as well', async () => {
    const { reload, readings } = await openShop(<Hooks />, { ...shop, writer })
    await ready()
    await apply('tier')
    await apply('first')
    const receipts = [
      { offer: 'tier', label: 'Gold member', amountMinor: 1050, amount: '$10.50' },
      { offer: 'first', label: 'First order', amountMinor: 1575, amount: '$15.75' },
    ]
    const sums = {
      subtotal: { amountMinor: 10_500 },
      discount: { amountMinor: 2_625, amount: '$26.25' },
      total: { amountMinor: 7_875 },
    }
    await waitFor(() => expect(page.applied).toMatchObject(receipts))
    expect(page.totals).toMatchObject(sums)
    expect(page.tier?.applied).toMatchObject([{ offer: 'tier' }])
    expect(page.first?.applied).toMatchObject([{ offer: 'first' }])

    const asked = readings.length
    reload()
    await waitFor(() => expect(page.applied).toMatchObject(receipts))
    expect(page.totals).toMatchObject(sums)
    expect(readings.length - asked).toBe(1)
    await act(async () => void (await page.tier?.remove()))
    await waitFor(() => expect(page.applied).toMatchObject([{ offer: 'first' }]))
    expect(page.tier?.applied).toEqual([])
  })
})

describe('the offers', () => {
  const both = (
    <>
      <Hooks />
      <WithOffers />
    </>
  )

  test('say what could apply, why not, and how near it is; after a change anew, in one request', async () => {
    const { readings } = await openShop(both, shop)
    await waitFor(() => expect(page.offers?.status).toBe('ready'))
    expect(offerOf('tier')).toMatchObject({ status: 'available', amount: '$10.50', tier: 'gold' })
    expect(offerOf('big-cart')).toMatchObject({
      status: 'refused',
      reason: 'minimum_not_met',
      next: { missing: '$15.00', amount: '$10.00' },
    })
    expect(readings).toHaveLength(1)
    await apply('tier')
    await waitFor(() => expect(offerOf('tier')?.status).toBe('applied'))
    expect(readings).toHaveLength(2)
  })

  test('that cannot be asked for are an error, not a loop; asked again by hand', async () => {
    holdClock()
    let isBroken = true
    const { readings } = await openShop(both, {
      ...shop,
      reading: (request, server) =>
        isBroken ? Promise.reject(new TypeError('offline')) : server(request),
    })
    await waitFor(() => expect(page.offers?.status).toBe('error'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(readings).toHaveLength(1)
    isBroken = false
    act(() => page.offers?.refresh())
    await waitFor(() => expect(page.offers?.status).toBe('ready'))
  })

  test('that were asked for before a change, and come after it, are of another time', async () => {
    const gate = createGate()
    let readings = 0
    await openShop(both, {
      ...shop,
      reading: async (request, server) => {
        const answer = await server(request)
        if ((readings += 1) === 1) await gate.passed
        return answer
      },
    })
    await ready()
    await waitFor(() => expect(readings).toBe(1))
    await apply('tier')
    gate.open()
    await waitFor(() => expect(page.offers?.status).toBe('ready'))
    expect(offerOf('tier')?.status).toBe('applied')
    expect(page.applied).toMatchObject([{ offer: 'tier' }])
  })
})

test('a page without a server of ours asks nobody for offers', async () => {
  holdClock()
  const { readings } = await openShop(
    <>
      <DiscountButton discount={{ id: 'guide', label: 'Guide', apply: '/update-discounts' }} />
      <OrderTotals />
    </>,
    { createServer: () => async () => new Response('Not found', { status: 404 }) },
  )
  await total('$105.00')
  await vi.advanceTimersByTimeAsync(1000)
  expect(readings).toHaveLength(0)
})

test('without a server there is nobody to ask, and the developer is told once', async () => {
  await openShop(
    <>
      <WithOffers />
      <WithOffers />
    </>,
    { createServer: () => async () => new Response('Not found', { status: 404 }) },
  )
  const errors = consoleErrors()
  await waitFor(() => expect(page.offers?.status).toBe('error'))
  expect(errors).toEqual([
    [expect.stringMatching(/has no server to ask\. Give it one: <DiscountsProvider server=/)],
  ])
})
