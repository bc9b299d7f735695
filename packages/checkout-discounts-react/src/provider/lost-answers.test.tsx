import { screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ApplyLoyaltyDiscount } from '../apply-loyalty-discount/apply-loyalty-discount.tsx'
import { useCanConfirm } from '../hooks/use-can-confirm.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { createGate } from '../testing/gate.ts'
import { emulator, openShop, type ShopOptions, stripeLine } from '../testing/open-shop.tsx'
import type { Network } from '../testing/open-line.ts'
import { alerted, guardPage, holdClock, row, total } from '../testing/page.ts'

const { consoleErrors } = guardPage()

function Pay() {
  return <button disabled={!useCanConfirm()}>Pay</button>
}

async function openAndApply(options: ShopOptions) {
  const shop = await openShop(
    <>
      <ApplyLoyaltyDiscount />
      <OrderTotals />
      <Pay />
    </>,
    options,
  )
  await total('$105.00')
  const button = await screen.findByRole('button', { name: 'Apply loyalty discount' })
  await shop.user.click(button)
  return { ...shop, button }
}

async function sessionTotal({ stripe, sessionId }: Awaited<ReturnType<typeof openShop>>) {
  const session = await stripe.checkout.sessions.retrieve(sessionId)
  return session.amount_total
}

const passDeadline = () => vi.advanceTimersByTimeAsync(15_000)

const atLeast = (requests: readonly Request[], count: number) =>
  waitFor(() => expect(requests.length).toBeGreaterThanOrEqual(count))

/** Waits until the shopper can pay. */
const payable = () =>
  waitFor(() => {
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Pay' }).disabled).toBe(false)
  })

const alertsAreEmpty = () =>
  waitFor(() =>
    expect(screen.getAllByRole('alert').every(({ textContent }) => !textContent)).toBe(true),
  )

const keys = (requests: readonly Request[]) =>
  requests.map(({ headers }) => headers.get('idempotency-key'))

const refuses: readonly [name: string, answer: () => Response, message: RegExp][] = [
  [
    'HTTP 200 with an error in the body',
    () => Response.json({ type: 'error', message: 'Not for you, sorry.' }),
    /Not for you, sorry\./,
  ],
  [
    'a session of somebody else',
    () => Response.json({ type: 'error', code: 'not_found', message: 'x' }, { status: 404 }),
    /reload the page/,
  ],
]

describe('a refusal', () => {
  test.each(refuses)('by %s is told, and asked for once only', async (_, answer, message) => {
    const shop = await openAndApply({ network: async () => answer() })
    await alerted(message)
    expect(shop.requests).toHaveLength(1)
    expect(row('total')).toBe('$105.00')
    await payable()
  })
})

const faults: readonly [name: string, network: Network, message: RegExp][] = [
  ['a server that is gone', () => Promise.reject(new TypeError('fetch failed')), /couldn’t reach/],
  [
    'HTTP 500 in the words of the contract',
    async () => Response.json({ type: 'error', code: 'internal', message: 'x' }, { status: 500 }),
    /went wrong/,
  ],
  ['HTTP 500 with HTML', async () => new Response('<h1>Oops</h1>', { status: 500 }), /went wrong/],
  ['no answer at all', () => new Promise(() => {}), /too long/],
]

describe('a fault', () => {
  test.each(faults)(
    '(%s) is asked about once more under the same key, and told; the total stays true and the page usable',
    async (_, network, message) => {
      holdClock()
      let isBroken = true
      const shop = await openAndApply({
        network: (request, server) => (isBroken ? network(request, server) : server(request)),
      })
      await atLeast(shop.requests, 1)
      await passDeadline()
      await atLeast(shop.requests, 2)
      await passDeadline()
      await alerted(message)
      expect(shop.requests).toHaveLength(2)
      expect(new Set(keys(shop.requests)).size).toBe(1)
      expect(row('total')).toBe('$105.00')
      expect(await sessionTotal(shop)).toBe(10500)
      await payable()

      isBroken = false
      await shop.user.click(shop.button)
      await total('$94.50')
      expect(shop.requests).toHaveLength(3)
      expect(new Set(keys(shop.requests)).size).toBe(2)
    },
  )

  test('of 200 with HTML is told, and explained to the developer', async () => {
    const shop = await openAndApply({ network: async () => new Response('<h1>Hello</h1>') })
    await alerted(/isn’t available/)
    expect(shop.requests).toHaveLength(1)
    expect(row('total')).toBe('$105.00')
    expect(String(consoleErrors()[0])).toMatch(/contract.*<h1>Hello/s)
  })
})

describe('a lost answer', () => {
  test('is settled: the server did it, and the shopper sees it', async () => {
    let sent = 0
    const shop = await openAndApply({
      network: async (request, server) => {
        sent += 1
        const answer = await server(request)
        if (sent === 1) throw new TypeError('connection reset')
        return answer
      },
    })
    await total('$94.50')
    expect(await sessionTotal(shop)).toBe(9450)
    await alertsAreEmpty()
  })

  test('and the second one too: what the session shows is what everybody is told', async () => {
    const events: string[] = []
    const { button } = await openAndApply({
      onEvent: ({ type }) => events.push(type),
      network: async (request, server) => {
        await server(request)
        const answer = { type: 'error', code: 'unavailable', message: 'Stripe did not answer.' }
        return Response.json(answer, { status: 503 })
      },
    })
    await total('$94.50')
    await waitFor(() => expect(button.dataset.state).toBe('applied'))
    await alertsAreEmpty()
    await payable()
    expect(events).toEqual(['discount_started', 'discount_applied'])
  })

  test('past the deadline: the write that lands late changes nothing any more', async () => {
    const gate = createGate()
    const landed = createGate()
    let sent = 0
    holdClock()
    const shop = await openAndApply({
      network: async (request, server) => {
        sent += 1
        if (sent > 1) return server(request)
        await gate.passed
        const answer = await server(request)
        landed.open()
        return answer
      },
    })
    await atLeast(shop.requests, 1)
    await passDeadline()
    await total('$94.50')
    gate.open()
    await landed.passed
    expect(await sessionTotal(shop)).toBe(9450)
    expect(row('total')).toBe('$94.50')
    expect(shop.requests).toHaveLength(2)
  })
})

describe('when Stripe.js cannot read the session again', () => {
  afterEach(() => {
    stripeLine.fetch = emulator.fetch
  })

  test('the total may be old: the shopper can refresh it, and not pay before', async () => {
    const shop = await openAndApply({
      network: async (request, server) => {
        stripeLine.fetch = () => Promise.reject(new TypeError('offline'))
        return server(request)
      },
    })
    await alerted(/out of date/)
    expect(row('total')).toBe('$105.00')
    expect(await sessionTotal(shop)).toBe(9450)
    const pay = screen.getByRole<HTMLButtonElement>('button', { name: 'Pay' })
    expect(pay.disabled).toBe(true)

    const refresh = await screen.findByRole('button', { name: 'Refresh total' })
    await shop.user.click(refresh)
    await alerted(/out of date/)
    expect(pay.disabled).toBe(true)

    stripeLine.fetch = emulator.fetch
    await shop.user.click(refresh)
    await total('$94.50')
    await payable()
    await alertsAreEmpty()
    expect(shop.requests).toHaveLength(1)
    expect(document.activeElement).toBe(refresh)
  })
})
