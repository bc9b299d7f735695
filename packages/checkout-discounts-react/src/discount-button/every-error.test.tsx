import { screen, waitFor } from '@testing-library/react'
import { createCodeBook, type Offer } from 'checkout-discounts-server'
import { refusalReasons } from 'checkout-discounts-contract'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { ApplyCartPromotion } from '../apply-cart-promotion/apply-cart-promotion.tsx'
import { ApplyLimitedTimeOffer } from '../apply-limited-time-offer/apply-limited-time-offer.tsx'
import { ApplyLoyaltyDiscount } from '../apply-loyalty-discount/apply-loyalty-discount.tsx'
import { ApplyRegionalDiscount } from '../apply-regional-discount/apply-regional-discount.tsx'
import { AppliedDiscounts } from '../applied-discounts/applied-discounts.tsx'
import { defineDiscount } from '../discount/define-discount.ts'
import type { DiscountErrorCode } from '../discount/discount-error.ts'
import { PromoCode } from '../index.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { emulator, openShop, type ShopOptions, stripeLine } from '../testing/open-shop.tsx'
import { guardPage, total } from '../testing/page.ts'
import { listenAsScreenReader } from '../testing/screen-reader-log.ts'
import { shopOffers } from '../testing/shop-offers.ts'
import { DiscountButton } from './discount-button.tsx'

const { consoleErrors } = guardPage()

type Shop = Awaited<ReturnType<typeof openShop>>

/** How something goes wrong, what the shopper hears of it, and how it comes right again. */
interface Trouble {
  options?: ShopOptions
  parts?: ReactNode
  /** The button that is clicked; before and after. */
  apply?: string
  /** Brings it about, once the page is there. */
  begin?: (shop: Shop) => unknown
  /** All that is said of it. Empty: it is not for the shopper to know. */
  says: string[]
  /** Ends it. */
  end?: (shop: Shop) => unknown
  /** Clicked once it has ended, where that is another one. */
  next?: string
  /** What the order comes to when all is well again. */
  total: string
  /** Whether the developer is told. */
  isExplained?: boolean
}

const sunday = Date.UTC(2026, 10, 22, 12)
let nowMs: number
const clock = () => nowMs

afterEach(() => {
  stripeLine.fetch = emulator.fetch
})

const oneOfTwo: readonly Offer[] = ['Ten', 'Twenty'].map((label, index) => ({
  id: label.toLowerCase(),
  kind: 'limited-time',
  label,
  group: 'one-of-them',
  when: { schedule: { timeZone: 'UTC', startsAt: '2026-11-01T00:00', endsAt: '2026-12-01T00:00' } },
  reward: { percentOff: 10 * (index + 1) },
}))

const onlyEuros: Offer = {
  id: 'euros',
  kind: 'limited-time',
  label: 'In euros',
  group: 'euros',
  when: { schedule: { timeZone: 'UTC', startsAt: '2026-11-01T00:00', endsAt: '2026-12-01T00:00' } },
  reward: { amountOffMinor: { eur: 500 } },
}

const codes = createCodeBook({
  pepper: 'a pepper of some length, to be kept',
  codes: { LAMPS20: 'lamps' },
})

const lastOne = defineDiscount({ id: 'last', label: 'Last one', apply: '/last-one' })
const limitedTime = 'Apply limited-time offer'
const member = <ApplyLoyaltyDiscount offer="tier" />
const shopper = { id: 'ada', tier: 'gold' as string | null }
let isBroken: boolean

/** Answers in place of the server, while it is broken. */
function instead(answer: () => Promise<Response>): ShopOptions {
  return { network: (request, server) => (isBroken ? answer() : server(request)) }
}

const mended = () => (isBroken = false)

/** Every reason of a refusal. */
const refusals = {
  not_eligible: {
    begin: () => (shopper.tier = null),
    says: ['alert: This discount is for members of our loyalty programme.'],
    end: () => (shopper.tier = 'gold'),
    total: '$94.50',
  },
  minimum_not_met: {
    parts: <ApplyCartPromotion />,
    apply: 'Apply cart promotion',
    says: ['alert: Add $15.00 more for this offer.'],
    next: 'Apply loyalty discount',
    total: '$94.50',
  },
  not_started: {
    parts: <ApplyLimitedTimeOffer offer="sunday" />,
    apply: limitedTime,
    begin: () => (nowMs = sunday - 24 * 60 * 60 * 1_000),
    says: ['alert: This offer opens Sunday 00:00.'],
    end: () => (nowMs = sunday),
    total: '$99.75',
  },
  ended: {
    parts: <ApplyLimitedTimeOffer offer="sunday" />,
    apply: limitedTime,
    begin: () => (nowMs = sunday + 24 * 60 * 60 * 1_000),
    says: ['alert: This offer has ended.'],
    next: 'Apply loyalty discount',
    total: '$94.50',
  },
  region_not_eligible: {
    parts: <ApplyRegionalDiscount />,
    apply: 'Apply regional discount',
    says: ['alert: Enter your shipping address first: this offer is for Germany or Austria.'],
    next: 'Apply loyalty discount',
    total: '$94.50',
  },
  not_combinable: {
    options: { offers: [...shopOffers, ...oneOfTwo] },
    parts: (
      <>
        <ApplyLimitedTimeOffer offer="ten">Ten</ApplyLimitedTimeOffer>
        <ApplyLimitedTimeOffer offer="twenty" removable={false}>
          Twenty
        </ApplyLimitedTimeOffer>
      </>
    ),
    apply: 'Ten',
    begin: async ({ user }) => {
      await user.click(await ready('Twenty'))
      await total('$84.00')
    },
    says: [
      'status: Twenty applied. You save $21.00. New total $84.00.',
      'alert: This would save $10.50. Twenty saves $21.00, so it stays.',
    ],
    end: async ({ user }) => {
      await user.click(await ready('Remove Twenty'))
      await total('$105.00')
    },
    total: '$94.50',
  },
  invalid_code: {
    options: { codes },
    parts: (
      <PromoCode.Root>
        <PromoCode.Input />
        <PromoCode.Submit />
        <PromoCode.Error />
      </PromoCode.Root>
    ),
    apply: 'Apply',
    begin: ({ user }) => user.type(screen.getByRole('textbox'), 'LAMPS2'),
    says: ['alert: This code is not valid.'],
    end: ({ user }) => user.type(screen.getByRole('textbox'), '0'),
    total: '$84.00',
  },
  exhausted: {
    // A server of another make: ours says it of points that another checkout holds.
    options: instead(async () => {
      const answer = { type: 'error', code: 'refused', reason: 'exhausted', message: '' }
      return Response.json(answer, { status: 422 })
    }),
    says: ['alert: This offer has been used up.'],
    end: mended,
    total: '$94.50',
  },
  currency_not_offered: {
    options: { offers: [...shopOffers, onlyEuros] },
    parts: <ApplyLimitedTimeOffer offer="euros" />,
    apply: limitedTime,
    says: ['alert: This offer isn’t available in USD.'],
    next: 'Apply loyalty discount',
    total: '$94.50',
  },
} satisfies Record<(typeof refusalReasons)[number], Trouble>

/** Every other code but `unsupported`: there nothing can be clicked, and nothing comes right again. */
const errors: Record<
  Exclude<DiscountErrorCode, 'rejected' | 'unsupported'> | 'rate_limited',
  Trouble
> = {
  rate_limited: {
    options: instead(async () => {
      const answer = { type: 'error', code: 'rate_limited', message: 'x', retryAfter: 7 }
      return Response.json(answer, { status: 429 })
    }),
    says: ['alert: Too many attempts. Please try again in 7 s.'],
    end: mended,
    total: '$94.50',
  },
  network: {
    options: instead(() => Promise.reject(new TypeError('Failed to fetch'))),
    says: ['alert: We couldn’t reach the shop. Check your connection and try again.'],
    end: mended,
    total: '$94.50',
  },
  timeout: {
    options: { ...instead(() => new Promise<never>(() => {})), timeoutMs: 300 },
    says: [
      'status: Applying Loyalty discount.',
      'alert: The shop is taking too long to answer. Please try again.',
    ],
    end: mended,
    total: '$94.50',
  },
  server: {
    begin: ({ namespace }) =>
      namespace.faults.add({ method: 'POST', path: '/v1/checkout/sessions/*', answer: 500 }),
    says: ['alert: Something went wrong in the shop. Please try again.'],
    end: ({ namespace }) => namespace.faults.clear(),
    total: '$94.50',
  },
  bad_answer: {
    options: instead(async () => new Response('<!doctype html><h1>Hello</h1>')),
    says: ['alert: This discount isn’t available right now.'],
    end: mended,
    total: '$94.50',
    isExplained: true,
  },
  refresh_failed: {
    begin: ({ namespace }) =>
      namespace.faults.add({ path: '/emulator/stripe-js/session', answer: 'drop' }),
    says: ['alert: The total may be out of date. Please refresh it.'],
    end: ({ namespace }) => namespace.faults.clear(),
    next: 'Refresh total',
    total: '$94.50',
  },
  not_reflected: {
    options: instead(async () => Response.json({ type: 'object', value: { succeeded: true } })),
    says: [],
    end: mended,
    total: '$94.50',
    isExplained: true,
  },
  checkout_closed: {
    begin: ({ stripe, sessionId, apiVersion }) =>
      stripe.checkout.sessions.expire(sessionId, {}, { apiVersion }),
    says: ['alert: This checkout is closed.'],
    total: '$105.00',
  },
  aborted: {
    options: instead(() => new Promise<never>(() => {})),
    says: [],
    end: (shop) => {
      mended()
      shop.reload()
    },
    total: '$94.50',
  },
}

const ready = (name: string) =>
  waitFor(async () => {
    const button = await screen.findByRole('button', { name })
    expect(button.getAttribute('aria-disabled')).toBeNull()
    return button
  })

async function goThrough(trouble: Trouble) {
  const { options, parts = member, apply = 'Apply loyalty discount', begin, end } = trouble
  const log = listenAsScreenReader()
  nowMs = sunday
  shopper.tier = 'gold'
  isBroken = true
  const shop = await openShop(
    <>
      {parts}
      {parts !== member && member}
      <DiscountButton discount={lastOne} />
      <AppliedDiscounts />
      <OrderTotals />
    </>,
    { offers: shopOffers, shopper, clock, ...options },
  )
  await total('$105.00')
  await begin?.(shop)
  const button = await ready(apply)
  await shop.user.click(button)
  if (trouble.says.length > 0) {
    await log.says(...trouble.says)
    const alert = screen.getAllByRole('alert').find(({ textContent }) => textContent)
    const described = document.querySelector(`[aria-describedby~="${alert?.id}"]`)
    if (apply !== 'Apply') expect(described).toBe(button)
  } else {
    await waitFor(() => expect(shop.requests.length).toBeGreaterThan(0))
  }
  if (trouble.isExplained) {
    await waitFor(() => expect(consoleErrors()).not.toEqual([]))
  }

  await end?.(shop)
  if (end || trouble.next) await shop.user.click(await ready(trouble.next ?? apply))
  await total(trouble.total)
  if (trouble.says.length === 0) {
    expect(log.spoken.filter((text) => text.startsWith('alert'))).toEqual([])
  }
}

describe('a refusal is said, and the checkout goes on', () => {
  test.each(refusalReasons)('%s', (reason) => goThrough(refusals[reason]))
})

describe('an error is said where it is the shopper’s, and the checkout goes on', () => {
  test.each(Object.entries(errors))('%s', (_, trouble) => goThrough(trouble))
})
