import { expect, waitFor } from 'storybook/test'

import preview from '../../../../.storybook/preview.tsx'
import { readyButton } from '../../../../.storybook/ready-button.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { ApplyCartPromotion } from './apply-cart-promotion.tsx'

const meta = preview.meta({
  title: 'Parts/ApplyCartPromotion',
  component: ApplyCartPromotion,
  parameters: { checkout: { lamps: 2 } },
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

const name = 'Apply cart promotion'

/** Two lamps are enough for the first step; the bar shows how near the second is. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('$10 off over $120: you save $10.00.')).toBeVisible()
    await expect(await readyButton(canvas, name)).toHaveAccessibleDescription(
      '$10 off over $120: you save $10.00. Add $56.00 more and save $25.00.',
    )
  },
})

export const Playground = meta.story({
  args: { removable: true },
  play: async ({ canvas }) => {
    await expect(await readyButton(canvas, name)).toBeEnabled()
  },
})

export const Applied = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await readyButton(canvas, name))
    await expect(await readyButton(canvas, 'Remove $10 off over $120')).toHaveFocus()
    await expect(canvas.getByText('Total').nextSibling).toHaveTextContent('$184.00')
  },
})

/** It does not apply, and says why before anybody clicks. */
export const NotYet = meta.story({
  parameters: { checkout: { lamps: 1 } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Add $15.00 more and save $10.00.')).toBeVisible()
  },
})

/** Clicked all the same: the server says no, and the button keeps the focus. */
export const Refused = meta.story({
  parameters: { checkout: { lamps: 1 } },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('Add $15.00 more and save $10.00.')
    const button = await readyButton(canvas, name)
    await userEvent.click(button)
    await waitFor(() =>
      expect(canvas.getByRole('alert')).toHaveTextContent('Add $15.00 more for this offer.'),
    )
    await expect(button).toHaveFocus()
    await expect(canvas.getByText('Total').nextSibling).not.toHaveTextContent('…')
  },
})

export const Pending = meta.story({
  parameters: { checkout: { latencyMs: 1_500 } },
  play: async ({ canvas, userEvent }) => {
    const button = await readyButton(canvas, name)
    await userEvent.click(button)
    await expect(button).toHaveAttribute('data-state', 'pending')
    await expect(button).toHaveFocus()
  },
})
