import type { ComponentType } from 'react'
import { expect, waitFor } from 'storybook/test'

import preview from '../../../../.storybook/preview.tsx'
import { readyButton } from '../../../../.storybook/ready-button.ts'
import { offerStates } from '../../../../.storybook/state-sheet/offer-states.ts'
import { stateSheet } from '../../../../.storybook/state-sheet/state-sheet.tsx'
import { stress } from '../../../../.storybook/stress/stress.tsx'
import { loyaltyDiscount } from '../apply-loyalty-discount/loyalty-discount.ts'
import { DiscountButton, type DiscountButtonProps } from './discount-button.tsx'

/** Of a discount that needs no input. */
const component: ComponentType<DiscountButtonProps> = DiscountButton

const meta = preview.meta({
  title: 'Parts/DiscountButton',
  component,
  args: { discount: loyaltyDiscount },
})

export default meta

/** For any discount of a server of yours; its name comes from `defineDiscount`. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(await readyButton(canvas, 'Apply Loyalty discount')).toHaveAttribute(
      'data-state',
      'idle',
    )
  },
})

export const Playground = meta.story({
  args: { intent: 'toggle' },
  play: async ({ canvas }) => {
    await expect(await readyButton(canvas, 'Apply Loyalty discount')).toBeEnabled()
  },
})

/** It has done what it is there for: it stays, and a click does nothing. */
export const Applied = meta.story({
  play: async ({ canvas, userEvent }) => {
    const button = await readyButton(canvas, 'Apply Loyalty discount')
    await userEvent.click(button)
    await waitFor(() => expect(button).toHaveAttribute('data-state', 'applied'))
    await expect(button).toHaveTextContent('Loyalty discount applied')
    await expect(button).toHaveAttribute('aria-disabled', 'true')
    await expect(button).toHaveFocus()
  },
})

/** One button for both directions. */
export const Toggle = meta.story({
  args: { intent: 'toggle' },
  play: async ({ canvas, userEvent }) => {
    const button = await readyButton(canvas, 'Apply Loyalty discount')
    await userEvent.click(button)
    await waitFor(() => expect(button).toHaveAccessibleName('Remove Loyalty discount'))
    await readyButton(canvas, 'Remove Loyalty discount')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(button).toHaveAccessibleName('Apply Loyalty discount'))
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent('New total $105.00'))
  },
})

/** A label of the shop's own, made from the state. */
export const OwnLabel = meta.story({
  args: {
    children: ({ status, applied }) =>
      status === 'pending' ? 'One moment…' : (applied[0]?.amount ?? 'Use my membership'),
  },
  play: async ({ canvas, userEvent }) => {
    const button = await readyButton(canvas, 'Use my membership')
    await userEvent.click(button)
    await waitFor(() => expect(button).toHaveTextContent('$10.50'))
  },
})

export const Refused = meta.story({
  parameters: { checkout: { tier: null } },
  play: async ({ canvas, userEvent }) => {
    const button = await readyButton(canvas, 'Apply Loyalty discount')
    await userEvent.click(button)
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent(/member/i))
    await expect(button).toHaveAccessibleDescription(/member/i)
  },
})

/** Every state under every theme. */
export const States = meta.story({
  tags: ['heavy'],
  ...stateSheet(
    <DiscountButton discount={loyaltyDiscount} />,
    offerStates({ refused: { tier: null } }),
  ),
})

/** From right to left, narrow, with long words and large text. */
export const Stress = meta.story(
  stress(<DiscountButton discount={loyaltyDiscount} />, {
    setup: { tier: null },
    isPressed: true,
    shows: '[data-state=error]',
  }),
)
