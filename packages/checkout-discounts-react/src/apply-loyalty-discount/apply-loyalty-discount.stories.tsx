import { expect, waitFor, within } from 'storybook/test'

import preview from '../../../../.storybook/preview.tsx'
import { readyButton } from '../../../../.storybook/ready-button.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { ApplyLoyaltyDiscount } from './apply-loyalty-discount.tsx'

const meta = preview.meta({
  title: 'Parts/ApplyLoyaltyDiscount',
  component: ApplyLoyaltyDiscount,
  decorators: [
    (Story) => (
      <>
        <Story />
        <OrderTotals />
      </>
    ),
  ],
})

export default meta

/** A gold member: the shop gives 10 %. Click, and the total falls because the server said so. */
export const Default = meta.story({})

export const Playground = meta.story({
  args: { removable: true },
})

export const Gold = meta.story({
  parameters: { checkout: { tier: 'gold' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await readyButton(canvas, 'Apply loyalty discount'))
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('New total $94.50'))
    await expect(canvas.getByRole('button', { name: /remove/i })).toHaveFocus()
  },
})

export const Silver = meta.story({
  parameters: { checkout: { tier: 'silver' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await readyButton(canvas, 'Apply loyalty discount'))
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('New total $99.75'))
  },
})

/** Nobody's member: the shop refuses, and says why beside the button. */
export const Guest = meta.story({
  parameters: { checkout: { tier: null } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await readyButton(canvas, 'Apply loyalty discount'))
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/member/i))
    await expect(canvas.getByText('Total').nextSibling).toHaveTextContent('$105.00')
  },
})

/** While Stripe takes its time. The button keeps the focus and is not disabled. */
export const Pending = meta.story({
  parameters: { checkout: { latencyMs: 2_500 } },
  play: async ({ canvas, userEvent }) => {
    const button = await readyButton(canvas, 'Apply loyalty discount')
    await userEvent.click(button)
    await expect(button).toHaveAttribute('data-state', 'pending')
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await expect(button).toHaveFocus()
  },
})

/** On, and not to be taken off here. */
export const NotRemovable = meta.story({
  args: { removable: false },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await readyButton(canvas, 'Apply loyalty discount'))
    await canvas.findByText('Loyalty discount applied')
    await expect(canvas.queryByRole('button', { name: /remove/i })).toBeNull()
  },
})

/** Stripe.js has no `runServerUpdate` for this account: the part says so to the developer. */
export const Unavailable = meta.story({
  parameters: { checkout: { serverUpdates: false } },
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name: 'Apply loyalty discount' })
    await waitFor(() => expect(button).toHaveAttribute('data-state', 'unavailable'))
  },
})

export const LongText = meta.story({
  args: {
    children:
      'Apply the discount that forty years of uninterrupted loyalty to this shop have earned',
  },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 280 }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvasElement }) => {
    const button = await within(canvasElement).findByRole('button')
    await expect(button.scrollWidth).toBeLessThanOrEqual(button.clientWidth)
  },
})
