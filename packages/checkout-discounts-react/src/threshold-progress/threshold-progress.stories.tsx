import { expect } from 'storybook/test'

import preview from '../../../../.storybook/preview.tsx'
import { stateSheet } from '../../../../.storybook/state-sheet/state-sheet.tsx'
import { stress } from '../../../../.storybook/stress/stress.tsx'
import { ThresholdProgress } from './threshold-progress.tsx'

const meta = preview.meta({ title: 'Parts/ThresholdProgress', component: ThresholdProgress })

export default meta

/** How much is missing, and what it is worth. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Add $15.00 more and save $10.00.')).toBeVisible()
    await expect(canvas.getByRole('progressbar')).toHaveAttribute('max', '12000')
  },
})

export const Playground = meta.story({
  args: { offer: 'big-cart' },
  play: async ({ canvas }) => {
    await canvas.findByText('Add $15.00 more and save $10.00.')
  },
})

/** The first step is reached; the bar goes on to the second. */
export const NextStep = meta.story({
  parameters: { checkout: { lamps: 2 } },
  play: async ({ canvas }) => {
    await canvas.findByText('Add $56.00 more and save $25.00.')
  },
})

export const Reached = meta.story({
  parameters: { checkout: { lamps: 3 } },
  play: async ({ canvas }) => {
    await canvas.findByText('$10 off over $120: you save $25.00.')
    await expect(canvas.getByRole('progressbar')).toHaveAttribute('value', '1')
  },
})

/** Before the server has told: as high as later, so that nothing moves. */
export const Loading = meta.story({
  parameters: { checkout: { latencyMs: 3_000 } },
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('progressbar', { hidden: true })).toHaveAttribute('value', '0')
  },
})

/** Every state under every theme. */
export const States = meta.story({
  tags: ['heavy'],
  ...stateSheet(<ThresholdProgress />, [
    { state: 'loading', when: 'The shop has not answered yet.', setup: { cut: 'silence' } },
    { state: 'missing', when: 'What the cart lacks, and what that saves.' },
    { state: 'reached', when: 'There is no further step.', setup: { lamps: 3 } },
    {
      state: 'unavailable',
      when: 'No larger cart would help; it says why.',
      setup: { currency: 'jpy' },
    },
  ]),
})

/** From right to left, narrow, with long words and large text. */
export const Stress = meta.story(stress(<ThresholdProgress />, { shows: '[data-state=missing]' }))
