import { expect, waitFor } from 'storybook/test'

import preview from '../../../../.storybook/preview.tsx'
import { stateSheet } from '../../../../.storybook/state-sheet/state-sheet.tsx'
import { stress } from '../../../../.storybook/stress/stress.tsx'
import { readyButton } from '../../../../.storybook/ready-button.ts'
import { ApplyLoyaltyDiscount } from '../apply-loyalty-discount/apply-loyalty-discount.tsx'
import { OrderTotals } from './order-totals.tsx'

const meta = preview.meta({
  title: 'Parts/OrderTotals',
  component: OrderTotals,
})

export default meta

/** The sums as Stripe formats them. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Total')).toBeVisible()
    await waitFor(() =>
      expect(canvas.getByText('Total').closest('[data-row]')).toHaveTextContent('$105.00'),
    )
  },
})

export const Playground = meta.story({
  args: { rows: ['subtotal', 'discount', 'total'] },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(value(canvasElement, 'total')).toBe('10500'))
    await expect(value(canvasElement, 'discount')).toBeUndefined()
  },
})

/** Stripe.js is still loading the session. */
export const Loading = meta.story({
  parameters: { checkout: { latencyMs: 3_000 } },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('dl')).toHaveAttribute('data-state', 'loading')
    await expect(canvasElement.querySelector('[data-row="total"] dd')).toHaveTextContent('…')
  },
})

/** While a change is under way the sums stay as they are, and step back. */
export const Pending = meta.story({
  parameters: { checkout: { latencyMs: 2_000 } },
  decorators: [
    (Story) => (
      <>
        <ApplyLoyaltyDiscount />
        <Story />
      </>
    ),
  ],
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await readyButton(canvas, 'Apply loyalty discount'))
    await expect(canvasElement.querySelector('dl')).toHaveAttribute('data-state', 'pending')
    await expect(value(canvasElement, 'total')).toBe('10500')
  },
})

export const WithDiscount = meta.story({
  decorators: [
    (Story) => (
      <>
        <ApplyLoyaltyDiscount />
        <Story />
      </>
    ),
  ],
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await readyButton(canvas, 'Apply loyalty discount'))
    await waitFor(() => expect(value(canvasElement, 'total')).toBe('9450'))
    await expect(value(canvasElement, 'discount')).toBe('1050')
    await expect(value(canvasElement, 'subtotal')).toBe('10500')
  },
})

function value(canvas: HTMLElement, row: string) {
  return canvas.querySelector(`[data-row="${row}"] [data-value]`)?.getAttribute('data-value')
}

/** Every state under every theme. */
export const States = meta.story({
  tags: ['heavy'],
  ...stateSheet(
    <>
      <ApplyLoyaltyDiscount />
      <OrderTotals />
    </>,
    [
      {
        state: 'loading',
        when: 'Stripe has not answered yet.',
        setup: { latencyMs: Infinity },
        shows: '[data-cd=totals][data-state=loading]',
      },
      {
        state: 'ready',
        when: 'What Stripe says the order comes to.',
        shows: '[data-cd=totals][data-state=ready]',
      },
      {
        state: 'pending',
        when: 'A change is under way: the sums stay, and step back.',
        setup: { cut: 'silence' },
        isPressed: true,
        shows: '[data-cd=totals][data-state=pending]',
      },
      {
        state: 'discounted',
        when: 'With a discount, in a row of its own.',
        isPressed: true,
        shows: '[data-row=discount]',
      },
    ],
  ),
})

/** From right to left, narrow, with long words and large text. */
export const Stress = meta.story(
  stress(
    <>
      <ApplyLoyaltyDiscount />
      <OrderTotals />
    </>,
    { isPressed: true, shows: '[data-row=discount]' },
  ),
)
