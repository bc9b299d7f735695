import { expect } from 'storybook/test'

import { beside } from '../../../../.storybook/beside.tsx'
import preview from '../../../../.storybook/preview.tsx'
import { offerStates } from '../../../../.storybook/state-sheet/offer-states.ts'
import { stateSheet } from '../../../../.storybook/state-sheet/state-sheet.tsx'
import { stress } from '../../../../.storybook/stress/stress.tsx'
import { offerPlays } from '../testing/offer-plays.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { ApplyCartPromotion } from './apply-cart-promotion.tsx'

const meta = preview.meta({
  title: 'Parts/ApplyCartPromotion',
  component: ApplyCartPromotion,
  parameters: { checkout: { lamps: 2 } },
  decorators: [beside({ below: <OrderTotals /> })],
})

export default meta

const plays = offerPlays('Apply cart promotion')

/** Two lamps are enough for the first step; the bar shows how near the second is. */
export const Default = meta.story({
  play: plays.saysSaving(
    '$10 off over $120: you save $10.00.',
    '$10 off over $120: you save $10.00. Add $56.00 more and save $25.00.',
  ),
})

/** There is no further step: the bar's own sentence says what this one saves. */
export const LastStep = meta.story({
  parameters: { checkout: { lamps: 3 } },
  play: plays.saysSaving(
    '$10 off over $120: you save $25.00.',
    /^\s*\$10 off over \$120: you save \$25\.00\.$/,
  ),
})

/** What is on is shown as such: the bar keeps the promotion's name. */
export const LastStepApplied = meta.story({
  parameters: { checkout: { lamps: 3 } },
  play: async (context) => {
    await plays.applies('$10 off over $120', '$258.00')(context)
    await expect(context.canvas.queryByText(/you save/)).toBeNull()
    await expect(context.canvas.getByRole('progressbar')).toHaveAccessibleName('$10 off over $120')
  },
})

export const Playground = meta.story({
  args: { removable: true },
  play: plays.isReady,
})

export const Applied = meta.story({
  play: plays.applies('$10 off over $120', '$184.00'),
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
  play: plays.isRefused({
    before: 'Add $15.00 more and save $10.00.',
    alert: 'Add $15.00 more for this offer.',
  }),
})

export const Pending = meta.story({
  parameters: { checkout: { latencyMs: 1_500 } },
  play: plays.isPending,
})

/** Every state under every theme. */
export const States = meta.story({
  tags: ['heavy'],
  ...stateSheet(
    <ApplyCartPromotion />,
    offerStates({ eligible: { lamps: 2 }, refused: { lamps: 1 } }),
  ),
})

/** From right to left, narrow, with long words and large text. */
export const Stress = meta.story(
  stress(<ApplyCartPromotion />, {
    setup: { lamps: 2 },
    isPressed: true,
    shows: '[data-state=applied]',
  }),
)
