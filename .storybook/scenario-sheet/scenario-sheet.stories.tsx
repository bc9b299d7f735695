import { expect, waitFor } from 'storybook/test'

import { faults, locales, scenarios } from '../scenarios.ts'
import preview from '../preview.tsx'
import { ScenarioSheet } from './scenario-sheet.tsx'

const meta = preview.meta({
  title: 'Flows/Scenarios',
  component: ScenarioSheet,
  // Each has a checkout of its own.
  parameters: { checkout: null },
  tags: ['!autodocs', 'heavy'],
})

export default meta

type Name = keyof (typeof scenarios & typeof faults & typeof locales)

/** What one sees after a click. */
const outcomes: Record<Exclude<Name, 'en' | 'none'>, RegExp> = {
  story: /Total\$94\.50/,
  guest: /for members.*Total\$105\.00/,
  silver: /Total\$99\.75/,
  gold: /Total\$94\.50/,
  nearly: /Subtotal\$118\.00.*Total\$106\.20/,
  ending: /Total\$94\.50/,
  'code-used-up': /Total\$94\.50/,
  'no-preview': /went wrong.*Total\$105\.00/,
  error: /went wrong.*Total\$105\.00/,
  'lost-answer': /^(?!.*went wrong).*Total\$94\.50/,
  'no-reread': /out of date.*Total\$105\.00/,
  offline: /couldn’t reach.*Total\$105\.00/,
  de: /Gesamtsumme94,50 €/,
  ja: /合計[¥￥]9,450/,
}

/** Shoppers, faults and currencies. */
export const All = meta.story({
  play: async ({ canvasElement }) => {
    for (const [name, outcome] of Object.entries(outcomes)) {
      await waitFor(() =>
        expect(canvasElement.querySelector(`[data-scenario="${name}"]`)).toHaveTextContent(outcome),
      )
    }
  },
})
