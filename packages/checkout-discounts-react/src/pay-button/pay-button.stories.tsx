import { expect, waitFor } from 'storybook/test'

import { beside } from '../../../../.storybook/beside.tsx'
import preview from '../../../../.storybook/preview.tsx'
import { stateSheet } from '../../../../.storybook/state-sheet/state-sheet.tsx'
import { stress } from '../../../../.storybook/stress/stress.tsx'
import { readyButton } from '../../../../.storybook/ready-button.ts'
import { ApplyLoyaltyDiscount } from '../apply-loyalty-discount/apply-loyalty-discount.tsx'
import { PayButton } from './pay-button.tsx'

const meta = preview.meta({
  title: 'Parts/PayButton',
  component: PayButton,
  args: { confirm: (): unknown => undefined },
  decorators: [beside({ above: <ApplyLoyaltyDiscount /> })],
})

export default meta

export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(await readyButton(canvas, 'Pay $105.00')).toHaveAttribute('data-state', 'ready')
  },
})

export const Playground = meta.story({
  play: async ({ canvas }) => {
    await readyButton(canvas, 'Pay $105.00')
  },
})

/** While a discount is being changed it waits, and says why: nobody pays another total than they see. */
export const Waiting = meta.story({
  parameters: { checkout: { latencyMs: 1_500 } },
  play: async ({ canvas, userEvent }) => {
    const pay = await readyButton(canvas, 'Pay $105.00')
    await userEvent.click(await readyButton(canvas, 'Apply loyalty discount'))
    await expect(pay).toHaveAttribute('data-reason', 'pending')
    await expect(pay).toHaveAccessibleDescription('One moment: your order is being updated.')
  },
})

/** A press while it waits is kept. Where the total has changed by then, nobody pays: it says so. */
export const PressedWhileWaiting = meta.story({
  parameters: { checkout: { latencyMs: 1_500 } },
  play: async ({ canvas, userEvent }) => {
    const pay = await readyButton(canvas, 'Pay $105.00')
    await userEvent.click(await readyButton(canvas, 'Apply loyalty discount'))
    await userEvent.click(pay)
    await expect(pay).toHaveAccessibleDescription(
      'One moment: you pay once your order is updated, if the total stays the same.',
    )
    await readyButton(canvas, 'Pay $94.50')
    await waitFor(() =>
      expect(pay).toHaveAccessibleDescription(
        'The total has changed. Please look at it, and pay again.',
      ),
    )
  },
})

/** The total may not be the one at Stripe: it has to be refreshed first. */
export const Stale = meta.story({
  parameters: { checkout: { cut: 'reread' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await readyButton(canvas, 'Apply loyalty discount'))
    const pay = await canvas.findByRole('button', { name: 'Pay $105.00' })
    await waitFor(() => expect(pay).toHaveAttribute('data-reason', 'stale'))
  },
})

export const Paying = meta.story({
  args: { confirm: () => new Promise(() => {}) },
  play: async ({ canvas, userEvent }) => {
    const pay = await readyButton(canvas, 'Pay $105.00')
    await userEvent.click(pay)
    await expect(pay).toHaveTextContent('Paying…')
    await expect(pay).toHaveFocus()
  },
})

/** Every state under every theme, and every reason to wait. */
export const States = meta.story({
  tags: ['heavy'],
  ...stateSheet(
    <>
      <ApplyLoyaltyDiscount />
      <PayButton confirm={() => undefined} />
    </>,
    [
      {
        state: 'loading',
        when: 'Waits: Stripe has not answered yet.',
        setup: { latencyMs: Infinity },
        shows: '[data-reason=loading]',
      },
      { state: 'ready', when: 'A click pays.', shows: '[data-cd=pay][data-state=ready]' },
      {
        state: 'pending',
        when: 'Waits: a discount is being changed.',
        setup: { cut: 'silence' },
        isPressed: true,
        shows: '[data-reason=pending]',
      },
      {
        state: 'stale',
        when: 'Waits: the total may not be the one at Stripe.',
        setup: { cut: 'reread' },
        isPressed: true,
        shows: '[data-reason=stale]',
      },
    ],
  ),
})

/** While Stripe is asked for the money. */
export const PayingStates = meta.story({
  tags: ['heavy'],
  ...stateSheet(<PayButton confirm={() => new Promise(() => {})} />, [
    { state: 'paying', when: 'A second click is none.', isPressed: true },
  ]),
})

/** From right to left, narrow, with long words and large text. */
export const Stress = meta.story(
  stress(
    <>
      <ApplyLoyaltyDiscount />
      <PayButton confirm={() => undefined} />
    </>,
    { setup: { cut: 'reread' }, isPressed: true, shows: '[data-reason=stale]' },
  ),
)
