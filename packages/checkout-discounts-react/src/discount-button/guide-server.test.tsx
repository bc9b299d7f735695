import { screen, waitFor } from '@testing-library/react'
import type { Stripe } from 'stripe'
import { describe, expect, test, vi } from 'vitest'
import { defineDiscount } from '../discount/define-discount.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { createGate } from '../testing/gate.ts'
import { openShop } from '../testing/open-shop.tsx'
import type { Server } from '../testing/open-line.ts'
import { alerted, guardPage, row, spoken, total } from '../testing/page.ts'
import { DiscountButton } from './discount-button.tsx'

guardPage()

const tenPercent = defineDiscount({
  id: 'ten-percent',
  label: '10% off over $100',
  apply: '/update-discounts',
})

const apiVersion = '2025-03-31.basil; checkout_server_update_beta=v1'

/**
 * A server as Stripe's guide describes one, and nothing more: one address, a session retrieved by
 * its id, a discount of 10 % above 100.00, HTTP 200 whatever happens. It knows no Idempotency-Key.
 *
 * @see https://docs.stripe.com/payments/advanced/dynamically-update-discounts
 */
function guideServer(stripe: Stripe): Server {
  return async (request) => {
    if (new URL(request.url).pathname !== '/update-discounts') {
      return new Response('Not found', { status: 404 })
    }
    try {
      const { checkout_session_id: id } = (await request.json()) as { checkout_session_id: string }
      const session = await stripe.checkout.sessions.retrieve(id, {}, { apiVersion })
      const subtotal = session.amount_subtotal ?? 0
      if (subtotal < 10_000) throw new Error('Your cart is below $100.')
      const coupon = {
        name: tenPercent.label,
        amount_off: Math.floor(subtotal / 10),
        currency: session.currency,
      }
      // The stable SDK does not type the preview's parameters.
      const update = { discounts: [{ coupon_data: coupon }] } as Stripe.Checkout.SessionUpdateParams
      await stripe.checkout.sessions.update(id, update, { apiVersion })
      return Response.json({ type: 'object', value: { succeeded: true } })
    } catch (error) {
      return Response.json({ type: 'error', message: (error as Error).message })
    }
  }
}

const page = (
  <>
    <DiscountButton discount={tenPercent} />
    <OrderTotals />
  </>
)
const button = () => screen.findByRole('button', { name: 'Apply 10% off over $100' })

describe("a server written after Stripe's guide", () => {
  test('works as it is', async () => {
    const { user } = await openShop(page, { createServer: guideServer })
    await total('$105.00')
    await user.click(await button())
    await total('$94.50')
    await spoken('10% off over $100 applied. You save $10.50. New total $94.50.')
    await screen.findByRole('button', { name: '10% off over $100 applied' })
  })

  test('refuses with HTTP 200, and the shopper reads its words', async () => {
    const { user } = await openShop(page, { createServer: guideServer, unitAmountMinor: 2000 })
    await user.click(await button())
    await alerted('Your cart is below $100.')
    expect(row('total')).toBe('$60.00')
  })

  test('writes after the deadline: the total is read again once that must have landed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
    const [gate, landed] = [createGate(), createGate()]
    const { user, requests } = await openShop(page, {
      createServer: guideServer,
      network: async (request, server) => {
        await gate.passed
        const answer = await server(request)
        landed.open()
        return answer
      },
    })
    await total('$105.00')
    await user.click(await button())
    await waitFor(() => expect(requests).toHaveLength(1))
    await vi.advanceTimersByTimeAsync(15_000)
    await alerted(/too long/)
    expect(row('total')).toBe('$105.00')

    gate.open()
    await landed.passed
    await vi.advanceTimersByTimeAsync(20_000)
    await total('$94.50')
    await spoken('10% off over $100 applied. You save $10.50. New total $94.50.')
    await screen.findByRole('button', { name: '10% off over $100 applied' })
    expect(requests).toHaveLength(1)
  })
})
