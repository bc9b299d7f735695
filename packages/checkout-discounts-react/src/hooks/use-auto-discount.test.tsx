import { screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { loyaltyDiscount } from '../apply-loyalty-discount/loyalty-discount.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { openShop } from '../testing/open-shop.tsx'
import { guardPage, holdClock, total } from '../testing/page.ts'
import { useAutoDiscount } from './use-auto-discount.ts'

guardPage()

function Auto({ when = true }: { when?: boolean }) {
  const { status, remove } = useAutoDiscount(loyaltyDiscount, { when })
  return <button onClick={() => void remove()}>{status}</button>
}

function Page() {
  const [isMember, setMember] = useState(false)
  return (
    <>
      <button onClick={() => setMember(!isMember)}>sign in</button>
      <Auto when={isMember} />
      <OrderTotals />
    </>
  )
}

test('waits until it is due, and applies once', async () => {
  const { user, requests } = await openShop(<Page />)
  await total('$105.00')
  expect(requests).toHaveLength(0)
  await user.click(screen.getByText('sign in'))
  await total('$94.50')
  expect(requests).toHaveLength(1)
})

test('what the shopper has removed stays off', async () => {
  holdClock()
  const { user, requests } = await openShop(<Page />)
  await user.click(screen.getByText('sign in'))
  await total('$94.50')
  await user.click(await screen.findByText('success'))
  await total('$105.00')
  await user.click(screen.getByText('sign in'))
  await user.click(screen.getByText('sign in'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(requests.map(({ url }) => url.split('/').at(-1))).toEqual(['apply-loyalty', 'remove'])
})

async function removedAndReloaded() {
  const shop = await openShop(<Page />)
  await shop.user.click(screen.getByText('sign in'))
  await total('$94.50')
  await shop.user.click(await screen.findByText('success'))
  await total('$105.00')
  shop.reload()
  await total('$105.00')
  await shop.user.click(screen.getByText('sign in'))
  return shop
}

function blocked(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

describe('after a reload', () => {
  test('what the shopper has removed stays off', async () => {
    holdClock()
    const { requests } = await removedAndReloaded()
    await vi.advanceTimersByTimeAsync(1000)
    expect(requests).toHaveLength(2)
  })

  test('a refusal is asked about again: it may hold by now', async () => {
    let tier: string | null = null
    const shop = await openShop(
      <>
        <Auto />
        <OrderTotals />
      </>,
      { shopper: async () => ({ tier }) },
    )
    await screen.findByText('error')
    tier = 'gold'
    shop.reload()
    await total('$94.50')
  })

  test('a browser that allows no storage forgets it, and nothing breaks', async () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(blocked)
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(blocked)
    onTestFinished(() => void vi.restoreAllMocks())
    await removedAndReloaded()
    await total('$94.50')
  })
})

test('a refusal is not asked about again', async () => {
  holdClock()
  const { user, requests } = await openShop(
    <>
      <Page />
      <Auto />
    </>,
    { tier: null },
  )
  await waitFor(() => expect(screen.getAllByText('error')).toHaveLength(2))
  await user.click(screen.getByText('sign in'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(requests).toHaveLength(1)
})
