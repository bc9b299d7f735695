import { addons } from 'storybook/manager-api'
import { create } from 'storybook/theming'

addons.setConfig({
  theme: create({
    base: globalThis.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    brandTitle: 'Checkout Discounts',
    brandUrl: './?path=/docs/start-here--docs',
    brandTarget: '_self',
    fontBase: 'system-ui, sans-serif',
    appBorderRadius: 4,
    inputBorderRadius: 4,
  }),
})
