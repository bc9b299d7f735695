import 'checkout-discounts-react/theme.css'
import './preview.css'

import addonA11y from '@storybook/addon-a11y'
import addonDocs from '@storybook/addon-docs'
import { definePreview } from '@storybook/react-vite'
import { configure } from 'storybook/test'

import { defaultSetup, startEmulatedShop } from './emulated-shop.ts'
import { InCheckout } from './in-checkout.tsx'
import { partDocs } from './part-docs.ts'

// How long a busy machine may take until what a story awaits is there.
configure({ asyncUtilTimeout: 10_000 })

export default definePreview({
  addons: [addonDocs(), addonA11y()],
  loaders: [() => startEmulatedShop()],
  decorators: [
    (Story, { parameters }) =>
      parameters.checkout === null ? (
        <Story />
      ) : (
        <InCheckout setup={{ ...defaultSetup, ...parameters.checkout }}>
          <Story />
        </InCheckout>
      ),
  ],
  tags: ['autodocs'],
  parameters: {
    layout: 'centered',
    a11y: { test: 'error' },
    docs: partDocs,
  },
})
