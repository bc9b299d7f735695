import '@fontsource-variable/hanken-grotesk/wght.css'
import 'checkout-discounts-react/theme.css'
import './preview.css'

import addonA11y from '@storybook/addon-a11y'
import addonDocs from '@storybook/addon-docs'
import { definePreview } from '@storybook/react-vite'
import { configure } from 'storybook/test'

import { startEmulatedShop } from './emulated-shop.ts'
import { InCheckout } from './in-checkout.tsx'
import { Painted } from './painted.tsx'
import { docsTheme } from './docs-theme.ts'
import { partDocs } from './part-docs.ts'
import { playItsOwnScenario } from './play-its-own-scenario.ts'
import { type Globals, globalTypes, initialGlobals, looksOf, setupOf } from './toolbars.ts'

// How long a busy machine may take until what a story awaits is there.
configure({ asyncUtilTimeout: 10_000 })

const preview = definePreview({
  addons: [addonDocs(), addonA11y()],
  loaders: [() => startEmulatedShop()],
  globalTypes,
  initialGlobals,
  decorators: [
    (Story, { parameters, globals }) => {
      if (parameters.checkout === null) return <Story />
      const chosen: Globals = globals
      // The toolbars go before the story: whoever chooses «Guest» wants to see one.
      const setup = { ...parameters.checkout, ...setupOf(chosen) }
      return (
        <Painted looks={looksOf(chosen)} direction={chosen.direction === 'rtl' ? 'rtl' : 'ltr'}>
          {({ appearance, title }) => (
            // Another setup is another checkout, from its beginning.
            <InCheckout
              key={`${title} ${JSON.stringify(setup)}`}
              setup={setup}
              appearance={appearance}
            >
              <Story />
            </InCheckout>
          )}
        </Painted>
      )
    },
  ],
  tags: ['autodocs'],
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    docs: { ...partDocs, theme: docsTheme },
    options: {
      storySort: {
        order: [
          'Start here',
          'Look',
          ['Design tokens', 'Appearance playground'],
          'Parts',
          'Flows',
          'Guidelines',
          'Emulator',
        ],
      },
    },
  },
})

playItsOwnScenario(preview)

// By its name alone: Storybook reads the order of the stories from the text of this file.
export default preview
