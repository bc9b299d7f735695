import {
  bundleSize,
  themeSize,
} from '../../packages/checkout-discounts-react/src/testing/bundle-size.ts'
import { atMost, type Figure } from '../figure.ts'

const why = 'decisions/0005-what-the-core-weighs.md says what of it each concern costs.'
const inKilobytes = { unit: 'kB', digits: 1, why }

/** What a page loads of the React package; `npm run size` has it by export. */
export async function benchSize(): Promise<Figure[]> {
  const core = await bundleSize(['DiscountsProvider', 'useServerDiscount'])
  const everything = await bundleSize(['*'])
  return [
    atMost('React: provider and useServerDiscount', core / 1000, 3, inKilobytes),
    atMost('React: everything', everything / 1000, 8.5, inKilobytes),
    atMost('React: theme.css', themeSize() / 1000, 2.5, inKilobytes),
  ]
}
