import 'checkout-discounts-react/theme.css'
import './preview.css'

import addonA11y from '@storybook/addon-a11y'
import addonDocs from '@storybook/addon-docs'
import { definePreview } from '@storybook/react-vite'

import { defaultSetup, startEmulatedShop } from './emulated-shop.ts'
import { InCheckout } from './in-checkout.tsx'
import { partDocs } from './part-docs.ts'

export default definePreview({
  addons: [addonDocs(), addonA11y()],
  loaders: [() => startEmulatedShop()],
  decorators: [
    (Story, { parameters }) => (
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
