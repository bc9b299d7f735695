import { expect, waitFor } from 'storybook/test'

import { beside } from '../../../../.storybook/beside.tsx'
import preview from '../../../../.storybook/preview.tsx'
import { stateSheet } from '../../../../.storybook/state-sheet/state-sheet.tsx'
import { stress } from '../../../../.storybook/stress/stress.tsx'
import { readyButton } from '../../../../.storybook/ready-button.ts'
import { AppliedDiscounts } from '../applied-discounts/applied-discounts.tsx'
import { OrderTotals } from '../order-totals/order-totals.tsx'
import * as PromoCode from './promo-code.ts'

const meta = preview.meta({
  title: 'Parts/PromoCode',
  component: PromoCode.Root,
  args: {
    children: (
      <>
        <PromoCode.Input />
        <PromoCode.Submit />
        <PromoCode.Error />
      </>
    ),
  },
  decorators: [
    beside({
      below: (
        <>
          <AppliedDiscounts empty={null} />
          <OrderTotals />
        </>
      ),
    }),
  ],
})

export default meta

/** Try LINEN20. */
export const Default = meta.story({
  play: async ({ canvas }) => {
    await readyButton(canvas, 'Apply')
    await expect(canvas.getByRole('textbox', { name: 'Promo code' })).toHaveValue('')
  },
})

export const Playground = meta.story({
  play: async ({ canvas }) => {
    await readyButton(canvas, 'Apply')
  },
})

/** On: the field is empty again, and the receipt says what the code saved. */
export const Applied = meta.story({
  play: async ({ canvas, userEvent }) => {
    await readyButton(canvas, 'Apply')
    await userEvent.type(canvas.getByRole('textbox'), 'linen20{Enter}')
    await expect(await canvas.findByRole('listitem')).toHaveTextContent('Linen week−$21.00')
    await waitFor(() => expect(canvas.getByRole('textbox')).toHaveValue(''))
  },
})

/** Wrong: what was typed stays, with the reason beside it. */
export const Invalid = meta.story({
  play: async ({ canvas, userEvent }) => {
    await readyButton(canvas, 'Apply')
    await userEvent.type(canvas.getByRole('textbox'), 'summer{Enter}')
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent('not valid'))
    await expect(canvas.getByRole('textbox')).toHaveValue('SUMMER')
    await expect(canvas.getByRole('textbox')).toBeInvalid()
  },
})

/** A code that nobody can use any more is told like one that there is not: nobody learns codes by trying. */
export const UsedUp = meta.story({
  parameters: { checkout: { isCodeUsedUp: true } },
  play: async ({ canvas, userEvent }) => {
    await readyButton(canvas, 'Apply')
    await userEvent.type(canvas.getByRole('textbox'), 'linen20{Enter}')
    await waitFor(() => expect(canvas.getByRole('alert')).toHaveTextContent('not valid'))
    await expect(canvas.getByText('Total').nextSibling).toHaveTextContent('$105.00')
  },
})

export const Pending = meta.story({
  parameters: { checkout: { latencyMs: 1_500 } },
  play: async ({ canvas, userEvent }) => {
    await readyButton(canvas, 'Apply')
    await userEvent.type(canvas.getByRole('textbox'), 'linen20{Enter}')
    await expect(await canvas.findByRole('button', { name: 'Applying…' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await expect(canvas.getByRole('textbox')).toHaveFocus()
  },
})

const form = (
  <PromoCode.Root>
    <PromoCode.Input />
    <PromoCode.Submit />
    <PromoCode.Error />
  </PromoCode.Root>
)

/** Every state under every theme. */
export const States = meta.story({
  tags: ['heavy'],
  ...stateSheet(form, [
    { state: 'loading', when: 'Stripe has not answered yet.', setup: { latencyMs: Infinity } },
    { state: 'idle', when: 'A code can be typed.' },
    {
      state: 'pending',
      when: 'The shop is asked. The field keeps what was typed, and the focus.',
      setup: { cut: 'silence' },
      typed: 'LINEN20',
      isPressed: true,
    },
    {
      state: 'error',
      when: 'The shop does not know the code: it stays, with the reason beside it.',
      typed: 'SUMMER',
      isPressed: true,
    },
    {
      state: 'unavailable',
      when: 'Stripe.js has no runServerUpdate for this account.',
      setup: { serverUpdates: false },
    },
  ]),
})

/** From right to left, narrow, with long words and large text. */
export const Stress = meta.story(
  stress(form, { typed: 'SUMMER', isPressed: true, shows: '[data-state=error]' }),
)
