import { expect } from 'storybook/test'

import { beside } from '../../../../.storybook/beside.tsx'
import preview from '../../../../.storybook/preview.tsx'
import { offerStates } from '../../../../.storybook/state-sheet/offer-states.ts'
import { stateSheet } from '../../../../.storybook/state-sheet/state-sheet.tsx'
import { stress } from '../../../../.storybook/stress/stress.tsx'
import { offerPlays } from '../testing/offer-plays.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { ApplyRegionalDiscount } from './apply-regional-discount.tsx'

const meta = preview.meta({
  title: 'Parts/ApplyRegionalDiscount',
  component: ApplyRegionalDiscount,
  parameters: { checkout: { country: 'DE' } },
  decorators: [beside({ below: <OrderTotals /> })],
})

export default meta

const plays = offerPlays('Apply regional discount')

/** For orders to some countries, by the shipping address of the session. */
export const Default = meta.story({
  play: plays.saysSaving('Neighbours: you save $3.00.'),
})

export const Playground = meta.story({
  args: { removable: true },
  play: plays.isReady,
})

export const Applied = meta.story({
  play: plays.applies('Neighbours', '$102.00'),
})

/** It does not apply, and says why before anybody clicks. */
export const NotYet = meta.story({
  parameters: { checkout: { country: 'US' } },
  play: async ({ canvas }) => {
    await expect(
      await canvas.findByText('This offer is for orders to Germany or Austria.'),
    ).toBeVisible()
  },
})

/** Clicked all the same: the server says no, and the button keeps the focus. */
export const Refused = meta.story({
  parameters: { checkout: { country: 'US' } },
  play: plays.isRefused({
    before: 'This offer is for orders to Germany or Austria.',
    alert: 'This offer is for orders to Germany or Austria.',
  }),
})

export const Pending = meta.story({
  parameters: { checkout: { latencyMs: 1_500 } },
  play: plays.isPending,
})

/** Nobody has said yet where the order goes. */
export const WithoutAddress = meta.story({
  parameters: { checkout: { country: null } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Enter your shipping address first/)).toBeVisible()
  },
})

/** Every state under every theme. */
export const States = meta.story({
  tags: ['heavy'],
  ...stateSheet(
    <ApplyRegionalDiscount />,
    offerStates({ eligible: { country: 'DE' }, refused: { country: 'US' } }),
  ),
})

/** From right to left, narrow, with long words and large text. */
export const Stress = meta.story(
  stress(<ApplyRegionalDiscount />, {
    setup: { country: 'DE' },
    isPressed: true,
    shows: '[data-state=applied]',
  }),
)
