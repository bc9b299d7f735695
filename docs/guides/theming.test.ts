import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { appearanceToCss } from 'checkout-discounts-react'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8')

test('what the guide styles by is what the theme styles by', () => {
  const theme = read('../../packages/checkout-discounts-react/src/theme/theme.css')
  const names = read('theming.example.css').match(/--cd-[\w-]+|data-[\w-]+='\w+'/g) ?? []
  expect(names.filter((name) => !theme.includes(name))).toEqual([])
  expect(names.length).toBeGreaterThan(3)
})

test('an Appearance becomes the variables of the theme', () => {
  expect(appearanceToCss({ variables: { colorPrimary: '#7a1f5c' } })).toMatchObject({
    '--cd-color-primary': '#7a1f5c',
  })
})
