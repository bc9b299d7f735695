import { expect, test } from 'vitest'

import { appearanceRules, appearanceVariables } from './appearance.ts'
import { fontFaces } from './font-faces.ts'

test('what the page sets goes before the theme', () => {
  const variables = appearanceVariables({ theme: 'night', variables: { colorPrimary: '#123456' } })
  expect(variables['--colorPrimary']).toBe('#123456')
  expect(variables['--colorBackground']).toBe('#27272f')
})

test('rules become CSS', () => {
  const rules = { '.Input:focus': { boxShadow: 'none', color: 'red' } }
  expect(appearanceRules({ rules })).toBe('.Input:focus { box-shadow: none; color: red; }')
  expect(appearanceRules({})).toBe('')
})

test('imported font sheets come before the faces, where CSS allows them', () => {
  const css = fontFaces([
    { family: 'Figtree', src: 'url(/figtree.woff2)', weight: '300 900' },
    { cssSrc: 'https://example.com/fonts.css' },
  ])
  expect(css).toBe(
    '@import url("https://example.com/fonts.css");\n' +
      '@font-face { font-family: "Figtree"; src: url(/figtree.woff2); font-weight: 300 900; }',
  )
})
