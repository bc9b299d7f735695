import { expect } from 'storybook/test'

import {
  propertyOf,
  variableNames,
} from '../../packages/checkout-discounts-react/src/theme/variables.ts'
import preview from '../preview.tsx'
import { TokenTable } from './token-table.tsx'

const meta = preview.meta({
  title: 'Look/Design tokens',
  component: TokenTable,
  parameters: { checkout: null },
  tags: ['!autodocs'],
})

export default meta

/** Generated from the map that `appearanceToCss` goes by. */
export const Tokens = meta.story({
  play: async ({ canvas }) => {
    const [, ...rows] = canvas.getAllByRole('row')
    const names = rows.map(({ children }) => [...children].slice(0, 2).map((c) => c.textContent))
    await expect(names).toEqual(variableNames.map((name) => [name, propertyOf(name)]))
    const primary = rows.find(({ textContent }) => textContent.startsWith('colorPrimary'))
    const swatches = primary?.querySelectorAll('.token-swatch') ?? []
    await expect(
      Array.from(swatches, (swatch) => getComputedStyle(swatch).backgroundColor),
    ).toEqual(['rgb(5, 112, 222)', 'rgb(133, 217, 150)', 'rgb(10, 93, 194)'])
  },
})
