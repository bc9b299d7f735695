import { act, screen } from '@testing-library/react'
import { Profiler } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ApplyLimitedTimeOffer } from '../apply-limited-time-offer/apply-limited-time-offer.tsx'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { openShop } from '../testing/open-shop.tsx'
import { guardPage, spoken, total } from '../testing/page.ts'
import { shopOffers } from '../testing/shop-offers.ts'
import { OfferCountdown } from './offer-countdown.tsx'
import { timeLeft } from './time-left.ts'

guardPage()

/** Of an offer that ends at midnight, by a server whose clock is not the page's. */
const midnight = Date.UTC(2026, 10, 23)

function openBeforeMidnight(seconds: number, page = <OfferCountdown />) {
  const startedAt = performance.now()
  const clock = () => midnight - seconds * 1_000 + (performance.now() - startedAt)
  return openShop(page, { offers: shopOffers, clock })
}

const pass = (seconds: number) =>
  act(async () => void (await vi.advanceTimersByTimeAsync(seconds * 1_000)))
const timer = () => screen.getByRole('timer')

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'performance'],
    shouldAdvanceTime: true,
  })
})

describe('the countdown', () => {
  test('runs by the clock of the server, second by second, without rendering others', async () => {
    let commits = 0
    await openBeforeMidnight(
      3_700,
      <>
        <OfferCountdown />
        <Profiler id="others" onRender={() => (commits += 1)}>
          <OrderTotals />
        </Profiler>
      </>,
    )
    await screen.findByText(/^Ends in 01:01:/)
    const before = commits
    await pass(60)
    expect(timer().textContent).toMatch(/^Ends in 01:00:/)
    expect(commits).toBe(before)
    expect(timer().dataset.state).toBe('running')
  })

  test('speaks at five minutes, at one, and at the end, and not in between', async () => {
    await openBeforeMidnight(304)
    await screen.findByText(/^Ends in 00:05:0/)
    expect(screen.getByRole('status').textContent).toBe('')
    await pass(5)
    await spoken('Sunday ends in 5 minutes.')
    expect(timer().dataset.state).toBe('soon')
    await pass(120)
    await spoken('Sunday ends in 5 minutes.')
    await pass(121)
    await spoken('Sunday ends in 1 minute.')
    await pass(61)
    await spoken('Sunday has ended.')
    expect(timer().textContent).toBe('This offer has ended.')
    expect(timer().dataset.state).toBe('over')
  })
})

test('an offer that ends while it is on is taken off, by one request', async () => {
  const { user, requests } = await openBeforeMidnight(
    40,
    <>
      <ApplyLimitedTimeOffer />
      <OfferCountdown />
      <OrderTotals />
    </>,
  )
  await user.click(await screen.findByRole('button', { name: 'Apply limited-time offer' }))
  await total('$99.75')
  await pass(45)
  await total('$105.00')
  await spoken('Sunday removed. New total $105.00.')
  await pass(5)
  expect(requests.map(({ url }) => url.split('/').at(-1))).toEqual([
    'apply-limited-time-offer',
    'refresh',
  ])
})

test('days, hours, minutes and seconds', () => {
  expect(timeLeft(2 * 86_400 + 3 * 3_600 + 4 * 60 + 5)).toEqual({
    days: 2,
    hours: 3,
    minutes: 4,
    seconds: 5,
  })
})
