import { expect, waitFor } from 'storybook/test'

import preview from '../../../../.storybook/preview.tsx'
import { readyButton } from '../../../../.storybook/ready-button.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { ApplyCustomerOffer } from './apply-customer-offer.tsx'

const meta = preview.meta({
  title: 'Parts/ApplyCustomerOffer',
  component: ApplyCustomerOffer,
  parameters: { checkout: { isNew: true } },
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

const name = 'Apply your offer'

/** For this very customer: here, a first order. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('First order: you save $15.75.')).toBeVisible()
    await expect(await readyButton(canvas, name)).toHaveAccessibleDescription(
      'First order: you save $15.75.',
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
    await expect(await readyButton(canvas, 'Remove First order')).toHaveFocus()
    await expect(canvas.getByText('Total').nextSibling).toHaveTextContent('$89.25')
  },
})

/** Not for this shopper: whose it is stays untold until they ask. */
export const Refused = meta.story({
  parameters: { checkout: { isNew: false } },
  play: async ({ canvas, userEvent }) => {
    const button = await readyButton(canvas, name)
    await userEvent.click(button)
    await waitFor(() => expect(canvas.getByRole('alert')).not.toBeEmptyDOMElement())
    await expect(button).toHaveFocus()
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
