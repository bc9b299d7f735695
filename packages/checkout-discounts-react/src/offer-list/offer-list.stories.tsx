import { expect, waitFor } from 'storybook/test'

import { beside } from '../../../../.storybook/beside.tsx'
import preview from '../../../../.storybook/preview.tsx'
import { stateSheet } from '../../../../.storybook/state-sheet/state-sheet.tsx'
import { stress } from '../../../../.storybook/stress/stress.tsx'
import { readyButton } from '../../../../.storybook/ready-button.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { OfferList } from './offer-list.tsx'

const meta = preview.meta({
  title: 'Parts/OfferList',
  component: OfferList,
  parameters: { checkout: { points: 1_250, isNew: true, flashSaleSeconds: 7_200 } },
  decorators: [beside({ below: <OrderTotals /> })],
})

export default meta

/** What is on, what could be, and why the rest is not. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Add $15.00 more for this offer.')).toBeVisible()
    await expect(await canvas.findAllByRole('listitem')).toHaveLength(6)
  },
})

export const Playground = meta.story({
  play: async ({ canvas }) => {
    await canvas.findAllByRole('listitem')
  },
})

/** Two of them on, each with its own saving. */
export const Applied = meta.story({
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await readyButton(canvas, 'Apply Loyalty discount'))
    await readyButton(canvas, 'Remove Loyalty discount')
    await userEvent.click(await readyButton(canvas, 'Apply First order'))
    await readyButton(canvas, 'Remove First order')
    await expect(canvas.getByText('Total').nextSibling).toHaveTextContent('$78.75')
  },
})

/** The shop has no offer for this shopper. */
export const Empty = meta.story({
  parameters: { checkout: { hasOffers: false } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('No offers at the moment')).toBeVisible()
    await expect(canvas.getByRole('region', { name: 'Offers' })).toHaveAttribute('data-empty')
  },
})

export const Loading = meta.story({
  parameters: { checkout: { latencyMs: 3_000 } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('region', { name: 'Offers' })).toHaveAttribute(
      'data-state',
      'loading',
    )
  },
})

/** The shop cannot be asked. */
export const OutOfReach = meta.story({
  parameters: { checkout: { cut: 'shop' } },
  play: async ({ canvas }) => {
    await waitFor(() =>
      expect(canvas.getByRole('region', { name: 'Offers' })).toHaveAttribute('data-state', 'error'),
    )
  },
})

/** Every state under every theme. */
export const States = meta.story({
  tags: ['heavy'],
  ...stateSheet(<OfferList />, [
    {
      state: 'loading',
      when: 'The shop has not answered yet.',
      setup: { cut: 'silence' },
      shows: '[data-cd=offers][data-state=loading]',
    },
    {
      state: 'ready',
      when: 'What is on, what could be, and why the rest is not.',
      setup: { points: 1_250, isNew: true, flashSaleSeconds: 7_200 },
      isPressed: true,
      shows: '[data-cd=offers][data-state=ready] [aria-label^=Remove]',
    },
    {
      state: 'error',
      when: 'The shop cannot be asked.',
      setup: { cut: 'shop' },
      shows: '[data-cd=offers][data-state=error]',
    },
  ]),
})

/** From right to left, narrow, with long words and large text. */
export const Stress = meta.story(
  stress(<OfferList />, {
    setup: { points: 1_250, isNew: true, flashSaleSeconds: 7_200 },
    isPressed: true,
    shows: '[data-cd=offers][data-state=ready] [data-state=applied]',
  }),
)
