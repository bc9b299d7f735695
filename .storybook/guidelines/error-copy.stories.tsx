import { en } from 'checkout-discounts-react'
import { expect } from 'storybook/test'

import preview from '../preview.tsx'
import { ErrorCopy } from './error-copy.tsx'

const meta = preview.meta({
  title: 'Guidelines/What errors say',
  component: ErrorCopy,
  parameters: { checkout: null },
  tags: ['!autodocs'],
})

export default meta

/** Generated from the messages: what stands here is what the parts say. */
export const Copy = meta.story({
  play: async ({ canvas }) => {
    for (const text of [...Object.values(en.reasons), ...Object.values(en.errors)]) {
      if (!text) continue
      await expect(canvas.getAllByText(`“${text}”`)[0]).toBeVisible()
    }
  },
})
