import { useCheckoutElements } from '@stripe/react-stripe-js/checkout'
import type { ReactNode } from 'react'
import { expect, type userEvent, waitFor, type within } from 'storybook/test'

import preview from '../../../../.storybook/preview.tsx'
import { readyButton } from '../../../../.storybook/ready-button.ts'
import { useServerQuantity } from '../hooks/use-server-quantity.ts'
import {
  AppliedDiscounts,
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

/** One use of a discount in a checkout, from the cart to Pay. */
function Flow({ children }: { children: ReactNode }) {
  const stripe = useCheckoutElements()
  const lines = stripe.type === 'success' ? stripe.checkout.lineItems : []
  return (
    <div className="storybook-flow">
      {lines.map(({ id, name }) => (
        <Line key={id} id={id} name={name} />
      ))}
      {children}
      <OrderTotals />
      <PayButton confirm={() => undefined} />
    </div>
  )
}

function Line({ id, name }: { id: string; name: string }) {
  const { quantity = 0, status, setQuantity } = useServerQuantity(id)
  return (
    <p className="storybook-line">
      <span>
        {quantity} × {name}
      </span>
      <button
        aria-disabled={status === 'pending' || undefined}
        onClick={() => status !== 'pending' && void setQuantity(quantity + 1)}
      >
        One more {name}
      </button>
    </p>
  )
}

const meta = preview.meta({
  title: 'Flows/Uses',
  component: Flow,
  args: { children: null },
  tags: ['!autodocs'],
})

export default meta

interface Played {
  canvas: ReturnType<typeof within>
  userEvent: ReturnType<typeof userEvent.setup>
}

/** Goes on with Tab until the focus is on that button, and presses Enter. */
async function press({ canvas, userEvent: user }: Played, name: string) {
  const button = await readyButton(canvas, name)
  for (let tabs = 0; tabs < 30 && document.activeElement !== button; tabs += 1) await user.tab()
  await expect(button).toHaveFocus()
  await user.keyboard('{Enter}')
}

/** The total, and a Pay button that asks for as much. */
async function comesTo({ canvas }: Played, total: string) {
  await waitFor(() => expect(canvas.getByText('Total').nextSibling).toHaveTextContent(total))
  await readyButton(canvas, `Pay ${total}`)
}

/** A gold member takes the discount, and gives it back. */
export const Loyalty = meta.story({
  args: { children: <ApplyLoyaltyDiscount /> },
  play: async (played) => {
    await press(played, 'Apply loyalty discount')
    await comesTo(played, '$94.50')
    await press(played, 'Remove Loyalty discount')
    await comesTo(played, '$105.00')
  },
})

/** One lamp more, and the cart earns it. */
export const CartPromotion = meta.story({
  args: { children: <ApplyCartPromotion /> },
  play: async (played) => {
    await played.canvas.findByText('Add $15.00 more and save $10.00.')
    await press(played, 'One more Reading lamp')
    await comesTo(played, '$194.00')
    await press(played, 'Apply cart promotion')
    await comesTo(played, '$184.00')
  },
})

/** It ends in a few seconds: put it on, and watch it go. */
export const LimitedTimeOffer = meta.story({
  tags: ['heavy'],
  args: { children: <ApplyLimitedTimeOffer /> },
  parameters: { checkout: { flashSaleSeconds: 8 } },
  play: async (played) => {
    await press(played, 'Apply limited-time offer')
    await comesTo(played, '$84.00')
    await comesTo(played, '$105.00')
    await expect(played.canvas.getByRole('timer')).toHaveTextContent('This offer has ended.')
  },
})

/** For orders to Germany and Austria. */
export const RegionalDiscount = meta.story({
  args: { children: <ApplyRegionalDiscount /> },
  parameters: { checkout: { country: 'DE' } },
  play: async (played) => {
    await press(played, 'Apply regional discount')
    await comesTo(played, '$102.00')
  },
})

/** A first order. */
export const CustomerOffer = meta.story({
  args: { children: <ApplyCustomerOffer /> },
  parameters: { checkout: { isNew: true } },
  play: async (played) => {
    await press(played, 'Apply your offer')
    await comesTo(played, '$89.25')
  },
})

/** Mistyped, and typed again. The code is LINEN20. */
export const Code = meta.story({
  args: {
    children: (
      <>
        <PromoCode.Root>
          <PromoCode.Input />
          <PromoCode.Submit />
          <PromoCode.Error />
        </PromoCode.Root>
        <AppliedDiscounts empty={null} />
      </>
    ),
  },
  play: async (played) => {
    const { canvas, userEvent: user } = played
    await readyButton(canvas, 'Apply')
    const field = canvas.getByRole('textbox')
    for (let tabs = 0; tabs < 30 && document.activeElement !== field; tabs += 1) await user.tab()
    await user.keyboard('linen2{Enter}')
    await canvas.findByText('This code is not valid.')
    await user.keyboard('0{Enter}')
    await comesTo(played, '$84.00')
  },
})

/** Several at once, each with its own receipt. */
export const Several = meta.story({
  args: {
    children: (
      <>
        <OfferList />
        <AppliedDiscounts />
      </>
    ),
  },
  parameters: { checkout: { points: 1_250, isNew: true, country: 'DE', lamps: 2 } },
  play: async (played) => {
    await press(played, 'Apply Loyalty discount')
    await comesTo(played, '$174.60')
    await press(played, 'Apply Neighbours')
    await comesTo(played, '$171.60')
    const list = played.canvas.getByRole('region', { name: 'Discounts' })
    await waitFor(() => expect(list).toHaveTextContent('Neighbours−$3.00'))
  },
})
