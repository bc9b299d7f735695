import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** The examples are compiled with everything else; the README shows them to the letter. */
test.each([
  ['README.md', 'packages/checkout-discounts-react/src/quick-start.example.tsx', 'tsx'],
  ['README.md', 'packages/checkout-discounts-server/src/quick-start.example.ts', 'ts'],
  [
    'packages/checkout-discounts-react/README.md',
    'packages/checkout-discounts-react/src/quick-start.example.tsx',
    'tsx',
  ],
  [
    'packages/checkout-discounts-react/README.md',
    'packages/checkout-discounts-react/src/testing-your-page/offline-shop.example.ts',
    'ts',
  ],
  [
    'packages/checkout-discounts-react/README.md',
    'packages/checkout-discounts-react/src/testing-your-page/checkout-page.example.test.tsx',
    'tsx',
  ],
  [
    'packages/checkout-discounts-react/README.md',
    'e2e/testing-your-page/checkout-page.spec.ts',
    'ts',
  ],
  [
    'packages/checkout-discounts-server/README.md',
    'packages/checkout-discounts-server/src/plain-host.example.ts',
    'ts',
  ],
  [
    'packages/stripe-checkout-emulator/README.md',
    'packages/stripe-checkout-emulator/src/quick-start.example.ts',
    'ts',
  ],
  [
    'packages/stripe-checkout-emulator/README.md',
    'packages/stripe-checkout-emulator/src/msw.example.ts',
    'ts',
  ],
  [
    'packages/checkout-discounts-server/README.md',
    'packages/checkout-discounts-server/src/sqlite.example.ts',
    'ts',
  ],
])('%s shows %s', (readme, path, language) => {
  expect(read(readme)).toContain(`\`\`\`${language}\n${read(path)}\`\`\``)
})
