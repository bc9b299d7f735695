import { expect, waitFor } from 'storybook/test'

import { beside } from '../../../../.storybook/beside.tsx'
import preview from '../../../../.storybook/preview.tsx'
import { stateSheet } from '../../../../.storybook/state-sheet/state-sheet.tsx'
import { stress } from '../../../../.storybook/stress/stress.tsx'
import { readyButton } from '../../../../.storybook/ready-button.ts'
import { ApplyCustomerOffer } from '../apply-customer-offer/apply-customer-offer.tsx'
import { ApplyLoyaltyDiscount } from '../apply-loyalty-discount/apply-loyalty-discount.tsx'
import { AppliedDiscounts } from './applied-discounts.tsx'

const meta = preview.meta({
  title: 'Parts/AppliedDiscounts',
  component: AppliedDiscounts,
  decorators: [beside({ above: <ApplyLoyaltyDiscount removable={false} /> })],
})

export default meta

/** Nothing is on yet. Apply the discount above it. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await readyButton(canvas, 'Apply loyalty discount')
    const region = canvas.getByRole('region', { name: 'Discounts' })
    await expect(region).toHaveTextContent('No discount applied')
    await expect(region).toHaveAttribute('data-empty')
  },
})

export const Playground = meta.story({
  args: { empty: 'No discount yet.' },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No discount yet.')).toBeVisible()
  },
})

export const OneDiscount = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await readyButton(canvas, 'Apply loyalty discount'))
    await expect(await canvas.findByRole('listitem')).toHaveTextContent('Loyalty discount−$10.50')
    await expect(await readyButton(canvas, 'Remove Loyalty discount')).toBeEnabled()
  },
})

/** Removed again; the focus goes on to the list, not back to the top of the page. */
export const Removed = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await readyButton(canvas, 'Apply loyalty discount'))
    await userEvent.click(await readyButton(canvas, 'Remove Loyalty discount'))
    await waitFor(() => expect(canvas.queryByRole('listitem')).toBeNull())
    await expect(canvas.getByRole('region', { name: 'Discounts' })).toHaveFocus()
  },
})

/** Several offers, folded into one coupon at Stripe: a receipt for each, and each can go alone. */
export const Several = meta.story({
  parameters: { checkout: { isNew: true, points: 500 } },
  decorators: [
    (Story) => (
      <>
        <ApplyCustomerOffer removable={false} />
        <Story />
      </>
    ),
  ],
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await readyButton(canvas, 'Apply loyalty discount'))
    await readyButton(canvas, 'Remove Loyalty discount')
    await userEvent.click(await readyButton(canvas, 'Apply your offer'))
    await readyButton(canvas, 'Remove First order')
    await expect(canvas.getAllByRole('listitem')).toHaveLength(2)
    await userEvent.click(await readyButton(canvas, 'Remove Loyalty discount'))
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(1))
    await waitFor(() =>
      expect(canvas.getByRole('button', { name: 'Remove First order' })).toHaveFocus(),
    )
  },
})

/** Every state under every theme. */
export const States = meta.story({
  tags: ['heavy'],
  ...stateSheet(
    <>
      <ApplyLoyaltyDiscount removable={false} />
      <AppliedDiscounts />
    </>,
    [
      { state: 'empty', when: 'No discount is on.', shows: '[data-empty]' },
      {
        state: 'applied',
        when: 'A receipt for each discount, and a button to take it off.',
        isPressed: true,
        shows: '[data-cd=applied-discounts] [data-cd=saving]',
      },
    ],
  ),
})

/** From right to left, narrow, with long words and large text. */
export const Stress = meta.story(
  stress(
    <>
      <ApplyLoyaltyDiscount removable={false} />
      <AppliedDiscounts />
    </>,
    { isPressed: true, shows: '[data-cd=applied-discounts] [data-cd=saving]' },
  ),
)
