import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** The examples are compiled with everything else; the README shows them to the letter. */
test.each([
  ['packages/checkout-discounts-react/src/quick-start.example.tsx', 'tsx'],
  ['packages/checkout-discounts-server/src/quick-start.example.ts', 'ts'],
])('the README shows %s', (path, language) => {
  expect(read('README.md')).toContain(`\`\`\`${language}\n${read(path)}\`\`\``)
})
