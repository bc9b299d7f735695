import { screen, waitFor } from '@testing-library/react'
import { Profiler, type ReactNode } from 'react'
import { expect, test } from 'vitest'
import { ApplyLoyaltyDiscount } from '../apply-loyalty-discount/apply-loyalty-discount.tsx'
import { useDiscountTotals } from '../hooks/use-discount-totals.ts'
import { openShop } from '../testing/open-shop.tsx'
import { guardPage, spoken } from '../testing/page.ts'

guardPage()

function Total() {
  return <p data-testid="total">{useDiscountTotals()?.total.amount}</p>
}

function Nothing() {
  return <p>Nothing of this page changes.</p>
}

test.each(['coupon_data', 'repriced_lines'] as const)(
  'a change written as %s renders what reads the total once, and what reads nothing never',
  async (writer) => {
    const commits = { total: 0, nothing: 0 }
    const count = (id: keyof typeof commits, children: ReactNode) => (
      <Profiler id={id} onRender={() => (commits[id] += 1)}>
        {children}
      </Profiler>
    )
    const { user } = await openShop(
      <>
        {count('total', <Total />)}
        {count('nothing', <Nothing />)}
        <ApplyLoyaltyDiscount />
      </>,
      { writer },
    )
    const button = await screen.findByRole('button', { name: 'Apply loyalty discount' })
    await waitFor(() => expect(screen.getByTestId('total').textContent).toBe('$105.00'))
    const before = { ...commits }

    await user.click(button)
    await spoken('Loyalty discount applied. You save $10.50. New total $94.50.')
    await screen.findByRole('button', { name: 'Remove Loyalty discount' })
    expect(screen.getByTestId('total').textContent).toBe('$94.50')
    expect(commits.total - before.total).toBe(1)
    expect(commits.nothing - before.nothing).toBe(0)
  },
)
