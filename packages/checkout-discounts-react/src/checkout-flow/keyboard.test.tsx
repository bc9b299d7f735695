import { useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import { screen, waitFor } from '@testing-library/react'
import { createCodeBook } from 'checkout-discounts-server'
import type { ReactNode } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { AppliedDiscounts } from '../applied-discounts/applied-discounts.tsx'
import { useDiscountRefresh } from '../hooks/use-discount-refresh.ts'
import { useServerQuantity } from '../hooks/use-server-quantity.ts'
import {
  ApplyCartPromotion,
  ApplyCustomerOffer,
  ApplyLimitedTimeOffer,
  ApplyLoyaltyDiscount,
  ApplyRegionalDiscount,
  OfferList,
  PayButton,
  PromoCode,
} from '../index.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { createGate } from '../testing/gate.ts'
import { keyboardOf } from '../testing/keyboard.ts'
import { openShop, type ShopOptions } from '../testing/open-shop.tsx'
import { guardPage, total } from '../testing/page.ts'
import { listenAsScreenReader } from '../testing/screen-reader-log.ts'
import { shopOffers } from '../testing/shop-offers.ts'

guardPage()

const shop: ShopOptions = {
  offers: shopOffers,
  shopper: { id: 'ada', completedOrders: 0, points: 250 },
  clock: () => Date.UTC(2026, 10, 22, 12),
}

/** A checkout without a mouse, and everything that it says from its first moment on. */
async function open(parts: ReactNode, options: ShopOptions = {}) {
  const { says, spoken } = listenAsScreenReader()
  const opened = await openShop(
    <>
      {parts}
      <OrderTotals />
    </>,
    { ...shop, ...options },
  )
  return { ...opened, ...keyboardOf(opened.user), says, spoken }
}

const focused = (name: string | RegExp) =>
  waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name })))

/** What has the focus can be pressed again. */
const notBusy = () =>
  waitFor(() => expect(document.activeElement?.getAttribute('aria-disabled')).toBeNull())

function MoreOfTheFirst() {
  const stripe = useCheckoutElements()
  const line = stripe.type === 'success' ? stripe.checkout.lineItems[0] : undefined
  return line ? <More line={line.id} /> : null
}

function More({ line }: { line: string }) {
  const { quantity = 0, setQuantity } = useServerQuantity(line)
  return <button onClick={() => void setQuantity(quantity + 1)}>One more</button>
}

function ShipTo({ country, name }: { country: string; name: string }) {
  const stripe = useCheckoutElements()
  useDiscountRefresh({ auto: true })
  const ship = () => {
    if (stripe.type !== 'success') return
    const address = { country, line1: '1 Way', city: 'Town', postal_code: '10115' }
    void stripe.checkout.updateShippingAddress({ name: 'Ada', address })
  }
  return <button onClick={ship}>{name}</button>
}

describe('with a keyboard alone, and by ear', () => {
  test('a member takes the loyalty discount, and gives it back', async () => {
    const { press, space, says } = await open(<ApplyLoyaltyDiscount />)
    await total('$105.00')
    await press('Apply loyalty discount')
    await total('$94.50')
    await focused('Remove Gold member')
    await notBusy()
    await space()
    await total('$105.00')
    await focused('Apply loyalty discount')
    await says(
      'status: Gold member applied. You save $10.50. New total $94.50.',
      'status: Gold member removed. New total $105.00.',
    )
  })

  test('a cart just under the step is told so, grows, and earns the promotion', async () => {
    const { press, says } = await open(
      <>
        <MoreOfTheFirst />
        <ApplyCartPromotion />
      </>,
    )
    await total('$105.00')
    await screen.findByText('Add $15.00 more and save $10.00.')
    await press('Apply cart promotion')
    await says('alert: Add $15.00 more for this offer.')
    await focused('Apply cart promotion')
    await press('One more')
    await total('$140.00')
    await focused('One more')
    await press('Apply cart promotion')
    await total('$130.00')
    await focused('Remove 10 off over 120')
    await says(
      'alert: Add $15.00 more for this offer.',
      'status: New total $140.00.',
      'status: 10 off over 120 applied. You save $10.00. New total $130.00.',
    )
  })

  test('an offer that ends while it is on goes, and the total with it', async () => {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'performance'],
      shouldAdvanceTime: true,
    })
    const startedAt = performance.now()
    const endsAt = Date.UTC(2026, 10, 23)
    const clock = () => endsAt - 90_000 + (performance.now() - startedAt)
    const { press, says } = await open(<ApplyLimitedTimeOffer />, { clock })
    await total('$105.00')
    await press('Apply limited-time offer')
    await total('$99.75')
    await focused('Remove Sunday')
    const timer = screen.getByRole('timer')
    // In steps that are shorter than a wait that is spoken of.
    while (timer.dataset.state !== 'over') await vi.advanceTimersByTimeAsync(250)
    await total('$105.00')
    await focused('Apply limited-time offer')
    await says(
      'status: Sunday applied. You save $5.25. New total $99.75.',
      'status: Sunday ends in 1 minute.',
      'status: Sunday has ended.',
      'status: Sunday removed. New total $105.00.',
    )
  })

  test('a regional offer asks for the address first, holds there, and ends elsewhere', async () => {
    const { press, says } = await open(
      <>
        <ShipTo country="DE" name="To Berlin" />
        <ShipTo country="US" name="To Boston" />
        <ApplyRegionalDiscount />
      </>,
    )
    await total('$105.00')
    await press('Apply regional discount')
    const first = 'alert: Enter your shipping address first: this offer is for Germany or Austria.'
    await says(first)
    await press('To Berlin')
    await screen.findByText('Neighbours: you save $3.00.')
    await press('Apply regional discount')
    await total('$102.00')
    await focused('Remove Neighbours')
    await press('To Boston')
    await total('$105.00')
    await focused('To Boston')
    await says(
      first,
      'status: Neighbours applied. You save $3.00. New total $102.00.',
      'status: Neighbours removed. New total $105.00.',
    )
  })

  test('a newcomer takes the offer that is theirs', async () => {
    const { press, says } = await open(<ApplyCustomerOffer />)
    await total('$105.00')
    await press('Apply your offer')
    await total('$89.25')
    await focused('Remove First order')
    await says('status: First order applied. You save $15.75. New total $89.25.')
  })

  test('a code is mistyped, typed again, and taken off', async () => {
    const codes = createCodeBook({
      pepper: 'a pepper of some length, to be kept',
      codes: { LAMPS20: 'lamps' },
    })
    const { user, tabTo, press, enter, says } = await open(
      <>
        <PromoCode.Root>
          <PromoCode.Input />
          <PromoCode.Submit />
          <PromoCode.Error />
        </PromoCode.Root>
        <AppliedDiscounts />
      </>,
      { codes },
    )
    await total('$105.00')
    const field = await tabTo('textbox', 'Promo code')
    await user.keyboard('lamps2')
    await enter()
    await says('alert: This code is not valid.')
    expect(document.activeElement).toBe(field)
    await user.keyboard('0')
    await enter()
    await total('$84.00')
    await waitFor(() => expect(field.getAttribute('value')).toBe(''))
    expect(document.activeElement).toBe(field)
    await press('Remove Lamps')
    await total('$105.00')
    await waitFor(() => expect(document.activeElement).toBe(field))
    await says(
      'alert: This code is not valid.',
      'status: Lamps applied. You save $21.00. New total $84.00.',
      'status: Lamps removed. New total $105.00.',
    )
  })

  test('a better offer of a list takes the place of another', async () => {
    const { tabTo, press, space, says } = await open(<OfferList />)
    await total('$105.00')
    await press('Apply Points')
    await total('$103.00')
    await focused('Remove Points')
    await tabTo('button', 'Apply Gold member')
    await space()
    await total('$94.50')
    await focused('Remove Gold member')
    await screen.findByRole('button', { name: 'Apply Points' })
    await says(
      'status: Points applied. You save $2.00. New total $103.00.',
      'status: Points removed. Gold member applied. You save $10.50. New total $94.50.',
    )
  })

  test('pays, and not a moment before the total is the new one', async () => {
    const confirm = vi.fn<() => void>()
    const gate = createGate()
    const { user, press, space, says } = await open(
      <>
        <ApplyLoyaltyDiscount />
        <PayButton confirm={confirm} />
      </>,
      { network: (request, server) => gate.passed.then(() => server(request)) },
    )
    await total('$105.00')
    await press('Apply loyalty discount')
    const applying = 'status: Applying Loyalty discount.'
    await says(applying)
    await focused('Applying…')
    await user.tab()
    await focused('Pay $105.00')
    await space()
    gate.open()
    await total('$94.50')
    await focused('Pay $94.50')
    await notBusy()
    expect(confirm).not.toHaveBeenCalled()
    await says(
      applying,
      `${applying} One moment: you pay once your order is updated, if the total stays the same.`,
      'status: Gold member applied. You save $10.50. New total $94.50.',
      'status: Gold member applied. You save $10.50. New total $94.50. The total has changed. Please look at it, and pay again.',
    )
    await space()
    await waitFor(() => expect(confirm).toHaveBeenCalledOnce())
    await focused('Pay $94.50')
  })
})
