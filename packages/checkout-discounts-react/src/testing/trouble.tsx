import { screen, waitFor } from '@testing-library/react'
import { createCodeBook, type Shopper } from 'checkout-discounts-server'
import type { RefusalReason } from 'checkout-discounts-contract'
import type { ReactNode } from 'react'
import { expect } from 'vitest'
import { AppliedDiscounts } from '../applied-discounts/applied-discounts.tsx'
import { ApplyLoyaltyDiscount } from '../apply-loyalty-discount/apply-loyalty-discount.tsx'
import type { DiscountErrorCode, DiscountOutcome } from '../discount/discount-error.ts'
import { PromoCode } from '../index.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { openShop, type ShopOptions } from './open-shop.tsx'
import { total } from './page.ts'
import { listenAsScreenReader } from './screen-reader-log.ts'
import { shopOffers } from './shop-offers.ts'

type Shop = Awaited<ReturnType<typeof openShop>>

/** How something goes wrong, what the shopper hears of it, and how it comes right again. */
export interface Trouble {
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
  /** Waited for, before it ends. */
  until?: () => unknown
}

/** What went wrong, as the shop's statistics have it. */
export type Failure = { code?: DiscountErrorCode | undefined; reason?: RefusalReason | undefined }

/** What a test turns while its shop is open. Anew for each. */
export const world = { nowMs: 0, tier: 'gold' as string | null, isBroken: true }

export const sunday = Date.UTC(2026, 10, 22, 12)
export const clock = () => world.nowMs
export const codes = createCodeBook({
  pepper: 'a pepper of some length, to be kept',
  codes: { LAMPS20: 'lamps' },
})

let failures: Failure[]
/** Statistics know nothing of what was given up: only who asked for it is told. */
const givenUp = (outcome: DiscountOutcome) => {
  if (!outcome.ok && outcome.error.code === 'aborted') failures.push(outcome.error)
}
const member = <ApplyLoyaltyDiscount offer="tier" onSettled={givenUp} />
export const promoCode = (
  <PromoCode.Root>
    <PromoCode.Input />
    <PromoCode.Submit />
    <PromoCode.Error />
  </PromoCode.Root>
)

/** Waits until a click on the button does something. */
export const ready = (name: string) =>
  waitFor(async () => {
    const button = await screen.findByRole('button', { name })
    expect(button.getAttribute('aria-disabled')).toBeNull()
    return button
  })

/** Brings it about, hears it, ends it, and goes on. */
export async function goThrough(trouble: Trouble, failure: Failure) {
  const { options, parts = member, apply = 'Apply loyalty discount', begin, end } = trouble
  const log = listenAsScreenReader()
  Object.assign(world, { nowMs: sunday, tier: 'gold', isBroken: true })
  failures = []
  const shop = await openShop(
    <>
      {parts}
      {parts !== member && member}
      <AppliedDiscounts />
      <OrderTotals />
    </>,
    {
      offers: shopOffers,
      shopper: async (): Promise<Shopper> => ({ id: 'ada', tier: world.tier }),
      clock,
      onEvent: (event) => event.code && failures.push(event),
      ...options,
    },
  )
  await total('$105.00')
  await begin?.(shop)
  const button = await ready(apply)
  await shop.user.click(button)
  if (trouble.says.length > 0) {
    await log.says(...trouble.says)
    const alert = screen.getAllByRole('alert').find(({ textContent }) => textContent)
    const described = document.querySelector(`[aria-describedby~="${alert?.id}"]`)
    expect(described).toBe(parts === promoCode ? screen.getByRole('textbox') : button)
  } else {
    await waitFor(() => expect(shop.requests.length).toBeGreaterThan(0))
  }
  await trouble.until?.()

  await end?.(shop)
  await waitFor(() => expect(failures.at(-1)).toMatchObject(failure))
  if (end || trouble.next) await shop.user.click(await ready(trouble.next ?? apply))
  await total(trouble.total)
  if (trouble.says.length === 0) {
    expect(log.spoken.filter((text) => text.startsWith('alert'))).toEqual([])
  }
}
