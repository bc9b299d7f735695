import { expect, waitFor } from 'storybook/test'

import preview from '../../../../.storybook/preview.tsx'
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
    (Story) => (
      <>
        <Story />
        <AppliedDiscounts empty={null} />
        <OrderTotals />
      </>
    ),
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
