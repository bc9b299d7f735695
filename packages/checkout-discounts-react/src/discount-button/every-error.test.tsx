import { screen, waitFor } from '@testing-library/react'
import { createAttemptLimit } from 'checkout-discounts-server'
import { describe, expect, test } from 'vitest'
import { ApplyLoyaltyDiscount } from '../apply-loyalty-discount/apply-loyalty-discount.tsx'
import type { DiscountErrorCode } from '../discount/discount-error.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { openShop, type ShopOptions } from '../testing/open-shop.tsx'
import { alerted, guardPage, total } from '../testing/page.ts'
import { listenAsScreenReader } from '../testing/screen-reader-log.ts'
import {
  clock,
  codes,
  goThrough,
  promoCode,
  ready,
  type Trouble,
  world,
} from '../testing/trouble.tsx'

const { consoleErrors } = guardPage()

/** Answers in place of the server, while it is broken. */
function instead(answer: () => Promise<Response>): ShopOptions {
  return { network: (request, server) => (world.isBroken ? answer() : server(request)) }
}

const mended = () => (world.isBroken = false)

const explained = () => waitFor(() => expect(consoleErrors()).not.toEqual([]))

/** Every other code; of `unsupported` below: there nothing can be clicked. */
const errors: Record<
  Exclude<DiscountErrorCode, 'rejected' | 'unsupported'> | 'rate_limited',
  Trouble
> = {
  rate_limited: {
    options: { codes, codeAttempts: createAttemptLimit({ limit: 1, windowMs: 7_000, clock }) },
    parts: promoCode,
    apply: 'Apply',
    begin: async ({ user }) => {
      await user.type(screen.getByRole('textbox'), 'LAMPS2')
      await user.click(await ready('Apply'))
      await alerted('This code is not valid.')
    },
    says: [
      'alert: This code is not valid.',
      'alert: Too many attempts. Please try again in 7 seconds.',
    ],
    end: ({ user }) => {
      world.nowMs += 7_000
      return user.type(screen.getByRole('textbox'), '0')
    },
    total: '$84.00',
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
    until: explained,
    total: '$94.50',
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
    until: async () => {
      await explained()
      // Not as after a refusal: the shopper has nothing to mend.
      const button = await ready('Apply loyalty discount')
      await waitFor(() => expect(button.dataset.state).toBe('idle'))
    },
    total: '$94.50',
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

describe('an error is said where it is the shopper’s, and the checkout goes on', () => {
  const { rate_limited, ...others } = errors
  test('rate_limited', () => goThrough(rate_limited, { code: 'rejected' }))
  test.each(Object.entries(others))('%s', (code, trouble) =>
    // The table has these codes and no other.
    goThrough(trouble, { code: code as DiscountErrorCode }),
  )

  test('unsupported', async () => {
    const log = listenAsScreenReader()
    const { namespace, reload, user, requests } = await openShop(
      <>
        <ApplyLoyaltyDiscount />
        <OrderTotals />
      </>,
    )
    await total('$105.00')
    namespace.serverUpdates = false
    reload()
    const button = await screen.findByRole('button', { name: 'Apply loyalty discount' })
    await waitFor(() => expect(button.dataset.state).toBe('unavailable'))
    await user.click(button)
    await total('$105.00')
    expect(requests).toEqual([])
    expect(consoleErrors().map(String)).toEqual([
      expect.stringMatching(/custom_checkout_server_updates_1/),
    ])
    await log.says()

    namespace.serverUpdates = true
    reload()
    await user.click(await ready('Apply loyalty discount'))
    await total('$94.50')
  })
})
