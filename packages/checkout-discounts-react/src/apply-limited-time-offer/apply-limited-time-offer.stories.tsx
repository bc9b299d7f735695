import { expect, waitFor } from 'storybook/test'

import { beside } from '../../../../.storybook/beside.tsx'
import { patience } from '../../../../.storybook/many-checkouts.ts'
import preview from '../../../../.storybook/preview.tsx'
import { offerStates } from '../../../../.storybook/state-sheet/offer-states.ts'
import { stateSheet } from '../../../../.storybook/state-sheet/state-sheet.tsx'
import { stress } from '../../../../.storybook/stress/stress.tsx'
import { offerPlays } from '../testing/offer-plays.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { ApplyLimitedTimeOffer } from './apply-limited-time-offer.tsx'

const meta = preview.meta({
  title: 'Parts/ApplyLimitedTimeOffer',
  component: ApplyLimitedTimeOffer,
  parameters: { checkout: { flashSaleSeconds: 7_200 } },
  decorators: [beside({ below: <OrderTotals /> })],
})

export default meta

const name = 'Apply limited-time offer'
const plays = offerPlays(name)

/** The countdown goes by the server’s clock. */
export const Default = meta.story({
  play: plays.saysSaving('Flash sale: you save $21.00.'),
})

export const Playground = meta.story({
  args: { removable: true },
  play: plays.isReady,
})

export const Applied = meta.story({
  play: plays.applies('Flash sale', '$84.00'),
})

/** Not for this shopper: whose it is stays untold until they ask. */
export const Refused = meta.story({
  parameters: { checkout: { flashSaleSeconds: null } },
  play: plays.isRefused(),
})

export const Pending = meta.story({
  parameters: { checkout: { latencyMs: 1_500 } },
  play: plays.isPending,
})

/** The last five minutes. */
export const Soon = meta.story({
  parameters: { checkout: { flashSaleSeconds: 200 } },
  play: async ({ canvas }) => {
    await canvas.findByText('Flash sale: you save $21.00.')
    await expect(canvas.getByRole('timer')).toHaveAttribute('data-state', 'soon')
  },
})

/** On when the page opens, and over seconds later: the server takes it off, and the total is the old one. */
export const Ended = meta.story({
  parameters: { checkout: { flashSaleSeconds: 8, isFlashSaleOn: true } },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByText('Total').nextSibling).toHaveTextContent('$84.00'))
    const button = await canvas.findByRole('button', { name: 'Remove Flash sale' })
    await waitFor(
      () => expect(canvas.getByText('Total').nextSibling).toHaveTextContent('$105.00'),
      patience,
    )
    await expect(canvas.getByRole('timer')).toHaveTextContent('This offer has ended.')
    await expect(button).toHaveAccessibleName(name)
  },
})

/** Every state under every theme. */
export const States = meta.story({
  tags: ['heavy'],
  ...stateSheet(
    <ApplyLimitedTimeOffer />,
    offerStates({ eligible: { flashSaleSeconds: 7_200 }, refused: { flashSaleSeconds: null } }),
  ),
})

/** From right to left, narrow, with long words and large text. */
export const Stress = meta.story(
  stress(<ApplyLimitedTimeOffer />, {
    setup: { flashSaleSeconds: 7_200 },
    isPressed: true,
    shows: '[data-state=applied]',
  }),
)
