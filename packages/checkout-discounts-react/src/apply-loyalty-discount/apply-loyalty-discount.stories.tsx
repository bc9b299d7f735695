import { expect, waitFor } from 'storybook/test'

import { beside } from '../../../../.storybook/beside.tsx'
import preview from '../../../../.storybook/preview.tsx'
import { offerStates } from '../../../../.storybook/state-sheet/offer-states.ts'
import { stateSheet } from '../../../../.storybook/state-sheet/state-sheet.tsx'
import { stress } from '../../../../.storybook/stress/stress.tsx'
import { readyButton } from '../../../../.storybook/ready-button.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { ApplyLoyaltyDiscount } from './apply-loyalty-discount.tsx'

const meta = preview.meta({
  title: 'Parts/ApplyLoyaltyDiscount',
  component: ApplyLoyaltyDiscount,
  decorators: [beside({ below: <OrderTotals /> })],
})

export default meta

const name = 'Apply loyalty discount'

/** A gold member: the shop gives 10 %. Click, and the total falls because the server said so. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(await readyButton(canvas, name)).toHaveAttribute('data-state', 'idle')
    await expect(canvas.getByText('Total').nextSibling).toHaveTextContent('$105.00')
    await expect(canvas.getByRole('alert')).toBeEmptyDOMElement()
  },
})

export const Playground = meta.story({
  args: { removable: true },
  play: async ({ canvas }) => {
    await expect(await readyButton(canvas, name)).toBeEnabled()
  },
})

export const Gold = meta.story({
  parameters: { checkout: { tier: 'gold' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await readyButton(canvas, name))
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('New total $94.50'))
    await expect(canvas.getByRole('button', { name: /remove/i })).toHaveFocus()
  },
})

export const Silver = meta.story({
  parameters: { checkout: { tier: 'silver' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await readyButton(canvas, name))
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('New total $99.75'))
  },
})

/** Nobody's member: the shop refuses, and says why beside the button. */
export const Guest = meta.story({
  parameters: { checkout: { tier: null } },
  play: async ({ canvas, userEvent }) => {
    const button = await readyButton(canvas, name)
    await userEvent.click(button)
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/member/i))
    await expect(button).toHaveAccessibleDescription(/member/i)
    await expect(canvas.getByText('Total').nextSibling).toHaveTextContent('$105.00')
  },
})

/** While Stripe takes its time. The button keeps the focus and is not disabled. */
export const Pending = meta.story({
  parameters: { checkout: { latencyMs: 2_500 } },
  play: async ({ canvas, userEvent }) => {
    const button = await readyButton(canvas, name)
    await userEvent.click(button)
    await expect(button).toHaveAttribute('data-state', 'pending')
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await expect(button).toHaveFocus()
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('Applying'))
  },
})

/** The line to the shop is cut. The shopper is told, and can try again. */
export const ShopOutOfReach = meta.story({
  parameters: { checkout: { cut: 'shop' } },
  play: async ({ canvas, userEvent }) => {
    const button = await readyButton(canvas, name)
    await userEvent.click(button)
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/couldn’t reach/))
    await expect(button).toHaveAttribute('data-state', 'error')
    await expect(button).not.toHaveAttribute('aria-disabled')
    await expect(canvas.getByText('Total').nextSibling).toHaveTextContent('$105.00')
  },
})

/** The server did it, and Stripe.js could not read the new total: the button offers to. */
export const TotalOutOfDate = meta.story({
  parameters: { checkout: { cut: 'reread' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await readyButton(canvas, name))
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/out of date/))
    await expect(canvas.getByRole('button')).toHaveTextContent('Refresh total')
    await expect(canvas.getByText('Total').nextSibling).toHaveTextContent('$105.00')
  },
})

/** The same, refreshed. */
export const TotalRefreshed = meta.story({
  parameters: { checkout: { cut: 'reread' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await readyButton(canvas, name))
    const button = await readyButton(canvas, 'Refresh total')
    await userEvent.click(button)
    await waitFor(() => expect(canvas.getByText('Total').nextSibling).toHaveTextContent('$94.50'))
    await waitFor(() => expect(canvas.getByRole('alert')).toBeEmptyDOMElement())
    await expect(button).toHaveFocus()
    await expect(button).toHaveAccessibleName('Remove Loyalty discount')
  },
})

/** On, and not to be taken off here. */
export const NotRemovable = meta.story({
  args: { removable: false },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await readyButton(canvas, name))
    await canvas.findByText('Loyalty discount applied')
    await expect(canvas.queryByRole('button', { name: /remove/i })).toBeNull()
  },
})

/** Stripe.js has no `runServerUpdate` for this account: the part says so to the developer. */
export const Unavailable = meta.story({
  parameters: { checkout: { serverUpdates: false } },
  play: async ({ canvas }) => {
    const button = await canvas.findByRole('button', { name })
    await waitFor(() => expect(button).toHaveAttribute('data-state', 'unavailable'))
    await expect(button).toHaveAttribute('aria-disabled', 'true')
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
  play: async ({ canvas }) => {
    const button = await readyButton(canvas, /^Apply the discount/)
    await expect(button.scrollWidth).toBeLessThanOrEqual(button.clientWidth)
  },
})

/** From right to left: the same, mirrored. */
export const RightToLeft = meta.story({
  decorators: [
    (Story) => (
      <div dir="rtl">
        <Story />
      </div>
    ),
  ],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await readyButton(canvas, name))
    const saving = await canvas.findByText('−$10.50', { selector: '[data-cd=saving]' })
    const remove = canvas.getByRole('button', { name: /remove/i })
    await expect(remove.getBoundingClientRect().right).toBeLessThanOrEqual(
      saving.getBoundingClientRect().left,
    )
  },
})

/** On a dark page, with an error: `data-cd-theme="night"` around the parts, or `auto`. */
export const OnDark = meta.story({
  parameters: { checkout: { tier: null } },
  decorators: [
    (Story) => (
      <div data-cd-theme="night" style={{ padding: 16, background: '#1a1b25' }}>
        <Story />
      </div>
    ),
  ],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await readyButton(canvas, name))
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/member/i))
  },
})

/** Every state under every theme. */
export const States = meta.story({
  tags: ['heavy'],
  ...stateSheet(<ApplyLoyaltyDiscount />, offerStates({ refused: { tier: null } })),
})

/** From right to left, narrow, with long words and large text. */
export const Stress = meta.story(
  stress(<ApplyLoyaltyDiscount />, { setup: {}, isPressed: true, shows: '[data-state=applied]' }),
)
