import { expect, waitFor } from 'storybook/test'

import preview from '../../../../.storybook/preview.tsx'
import { stateSheet } from '../../../../.storybook/state-sheet/state-sheet.tsx'
import { stress } from '../../../../.storybook/stress/stress.tsx'
import { OfferCountdown } from './offer-countdown.tsx'

const meta = preview.meta({
  title: 'Parts/OfferCountdown',
  component: OfferCountdown,
  parameters: { checkout: { flashSaleSeconds: 7_200 } },
})

export default meta

/** By the server’s clock, whatever the page’s own says. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^Ends in \d\d:\d\d:\d\d$/)).toBeVisible()
    await expect(canvas.getByRole('timer')).toHaveAttribute('data-state', 'running')
  },
})

export const Playground = meta.story({
  play: async ({ canvas }) => {
    await canvas.findByText(/^Ends in/)
  },
})

export const Days = meta.story({
  parameters: { checkout: { flashSaleSeconds: 200_000 } },
  play: async ({ canvas }) => {
    await canvas.findByText(/^Ends in 2 days 7 h$/)
  },
})

export const Soon = meta.story({
  parameters: { checkout: { flashSaleSeconds: 200 } },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('timer')).toHaveAttribute('data-state', 'soon'))
  },
})

export const Over = meta.story({
  tags: ['heavy'],
  parameters: { checkout: { flashSaleSeconds: 4 } },
  play: async ({ canvas }) => {
    await canvas.findByText('This offer has ended.')
  },
})

/** Every state under every theme. `idle` holds its place, and says nothing. */
export const States = meta.story({
  tags: ['heavy'],
  ...stateSheet(<OfferCountdown />, [
    {
      state: 'running',
      when: 'By the server’s clock.',
      setup: { flashSaleSeconds: 7_200 },
    },
    { state: 'soon', when: 'The last five minutes.', setup: { flashSaleSeconds: 250 } },
    { state: 'over', when: 'It has ended.', setup: { flashSaleSeconds: 8 } },
  ]),
})

/** From right to left, narrow, with long words and large text. */
export const Stress = meta.story(
  stress(<OfferCountdown />, {
    setup: { flashSaleSeconds: 200_000 },
    shows: '[data-state=running]',
  }),
)
