import { beside } from '../../../../.storybook/beside.tsx'
import preview from '../../../../.storybook/preview.tsx'
import { offerStates } from '../../../../.storybook/state-sheet/offer-states.ts'
import { stateSheet } from '../../../../.storybook/state-sheet/state-sheet.tsx'
import { stress } from '../../../../.storybook/stress/stress.tsx'
import { offerPlays } from '../testing/offer-plays.ts'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import { ApplyCustomerOffer } from './apply-customer-offer.tsx'

const meta = preview.meta({
  title: 'Parts/ApplyCustomerOffer',
  component: ApplyCustomerOffer,
  parameters: { checkout: { isNew: true } },
  decorators: [beside({ below: <OrderTotals /> })],
})

export default meta

const plays = offerPlays('Apply your offer')

/** For this very customer: here, a first order. */
export const Default = meta.story({
  play: plays.saysSaving('First order: you save $15.75.'),
})

export const Playground = meta.story({
  args: { removable: true },
  play: plays.isReady,
})

export const Applied = meta.story({
  play: plays.applies('First order', '$89.25'),
})

/** Not for this shopper: whose it is stays untold until they ask. */
export const Refused = meta.story({
  parameters: { checkout: { isNew: false } },
  play: plays.isRefused(),
})

export const Pending = meta.story({
  parameters: { checkout: { latencyMs: 1_500 } },
  play: plays.isPending,
})

/** Every state under every theme. */
export const States = meta.story({
  tags: ['heavy'],
  ...stateSheet(
    <ApplyCustomerOffer />,
    offerStates({ eligible: { isNew: true }, refused: { isNew: false } }),
  ),
})

/** From right to left, narrow, with long words and large text. */
export const Stress = meta.story(
  stress(<ApplyCustomerOffer />, {
    setup: { isNew: true },
    isPressed: true,
    shows: '[data-state=applied]',
  }),
)
