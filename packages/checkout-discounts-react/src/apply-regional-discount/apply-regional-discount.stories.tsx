import { expect, waitFor } from 'storybook/test'

import preview from '../../../../.storybook/preview.tsx'
import { readyButton } from '../../../../.storybook/ready-button.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { ApplyRegionalDiscount } from './apply-regional-discount.tsx'

const meta = preview.meta({
  title: 'Parts/ApplyRegionalDiscount',
  component: ApplyRegionalDiscount,
  parameters: { checkout: { country: 'DE' } },
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

const name = 'Apply regional discount'

/** For orders to some countries, by the shipping address of the session. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Neighbours: you save $3.00.')).toBeVisible()
    await expect(await readyButton(canvas, name)).toHaveAccessibleDescription(
      'Neighbours: you save $3.00.',
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
    await expect(await readyButton(canvas, 'Remove Neighbours')).toHaveFocus()
    await expect(canvas.getByText('Total').nextSibling).toHaveTextContent('$102.00')
  },
})

/** It does not apply, and says why before anybody clicks. */
export const NotYet = meta.story({
  parameters: { checkout: { country: 'US' } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('This offer is for orders to DE, AT.')).toBeVisible()
  },
})

/** Clicked all the same: the server says no, and the button keeps the focus. */
export const Refused = meta.story({
  parameters: { checkout: { country: 'US' } },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByText('This offer is for orders to DE, AT.')
    const button = await readyButton(canvas, name)
    await userEvent.click(button)
    await waitFor(() =>
      expect(canvas.getByRole('alert')).toHaveTextContent('This offer is for orders to DE, AT.'),
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

/** Nobody has said yet where the order goes. */
export const WithoutAddress = meta.story({
  parameters: { checkout: { country: null } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Enter your shipping address first/)).toBeVisible()
  },
})
