import { expect, waitFor, within } from 'storybook/test'

import { looks } from '../looks.ts'
import preview from '../preview.tsx'
import { readyButton } from '../ready-button.ts'
import { type Globals, looksOf, setupOf } from '../toolbars.ts'
import { ServerUpdateSequence } from './server-update-sequence.tsx'

const meta = preview.meta({
  title: 'Flows/One discount, step by step',
  component: ServerUpdateSequence,
  // Its checkout is listened to from outside.
  parameters: { checkout: null },
  tags: ['!autodocs'],
})

export default meta

/** Choose a latency, a fault or another shopper in the toolbar, and press again. */
export const Sequence = meta.story({
  render: (_args, context) => {
    const globals: Globals = context.globals
    const [look = looks.stripe] = looksOf(globals)
    const setup = setupOf(globals)
    return <ServerUpdateSequence key={JSON.stringify(setup)} look={look} setup={setup} />
  },
})

/** Tried by a test, and in nobody's way. */
export const Applied = meta.story({
  tags: ['!dev'],
  args: { look: looks.stripe, setup: {} },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await readyButton(canvas, 'Apply loyalty discount'))
    await canvas.findByText('discount applied')
    const steps = () =>
      within(canvas.getByRole('region', { name: 'What happens' }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent)
    await waitFor(() =>
      expect(steps()).toEqual([
        expect.stringMatching(/^Page: Click: apply/),
        expect.stringMatching(/^Page to Shop’s server: POST .*\/apply-loyalty/),
        expect.stringMatching(/^Shop’s server to Stripe: GET \/v1\/checkout\/sessions\/\{id\} 200/),
        expect.stringMatching(
          /^Shop’s server to Stripe: POST \/v1\/checkout\/sessions\/\{id\} 200/,
        ),
        expect.stringMatching(/^Shop’s server to Page: 200/),
        expect.stringMatching(/^Page to Stripe: Stripe\.js reads the session/),
        expect.stringMatching(/^Page: discount applied/),
      ]),
    )
  },
})
