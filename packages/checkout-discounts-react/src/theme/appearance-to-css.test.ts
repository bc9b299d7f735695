import { readFileSync } from 'node:fs'
import type { Appearance } from '@stripe/stripe-js'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { appearanceToCss } from './appearance-to-css.ts'
import { presets } from './presets.ts'
import { propertyOf } from './variables.ts'

const spoken = vi.spyOn(console, 'error').mockImplementation(() => {})
afterEach(() => spoken.mockClear())
const warnings = () => spoken.mock.calls.map(([text]) => String(text))

/** Whatever a page may hold that has no types. */
const untyped = (appearance: unknown) => appearance as Appearance

test('a variable becomes the custom property of its name, before the theme', () => {
  const variables = { colorPrimary: '#123456', buttonBorderRadius: '0', fontFamily: 'Figtree' }
  expect(appearanceToCss({ theme: 'night', variables })).toMatchObject({
    '--cd-color-primary': '#123456',
    '--cd-button-border-radius': '0',
    '--cd-font-family': 'Figtree',
    '--cd-color-text': '#ffffff',
  })
  expect(warnings()).toEqual([])
})

test('nothing at all is Stripe’s first theme, in the font of the page', () => {
  expect(appearanceToCss()).toEqual(appearanceToCss({ theme: 'stripe' }))
  expect(appearanceToCss()).not.toHaveProperty('--cd-font-family')
})

test('variables speak of each other by Stripe’s names, and of the page’s by theirs', () => {
  const variables = {
    focusOutline: '2px solid var(--colorPrimary)',
    buttonPadding: 'calc(2 * var(--spacingUnit)) var(--my-gap, var(--gap))',
  }
  expect(appearanceToCss({ variables })).toMatchObject({
    '--cd-focus-outline': '2px solid var(--cd-color-primary)',
    '--cd-button-padding': 'calc(2 * var(--cd-spacing-unit)) var(--my-gap, var(--gap))',
  })
})

test('animations can be switched off', () => {
  expect(appearanceToCss({ disableAnimations: true })).toHaveProperty('--cd-motion', '0')
  expect(appearanceToCss({ disableAnimations: false })).not.toHaveProperty('--cd-motion')
})

describe('what it cannot take is left out, and the developer hears why, once', () => {
  test.each([
    [{ variables: { colorPrimaryText: '#fff' } }, /accessibleColorOnColorPrimary/],
    [{ variables: { colourPrimary: 'red' } }, /«colourPrimary» is no variable/],
    [{ variables: { borderRadius: 6 } }, /«borderRadius» takes a text/],
    [{ theme: 'midnight' }, /no theme «midnight»/],
    [{ theme: 'toString' }, /no theme «toString»/],
  ])('%j', (appearance, warning) => {
    appearanceToCss(untyped(appearance))
    expect(appearanceToCss(untyped(appearance))).toMatchObject({
      '--cd-color-primary': '#0570de',
    })
    expect(warnings()).toEqual([expect.stringMatching(warning)])
  })

  test('in production in silence', () => {
    vi.stubEnv('NODE_ENV', 'production')
    appearanceToCss(untyped({ theme: 'midnight', variables: { nothing: '1' } }))
    vi.unstubAllEnvs()
    expect(warnings()).toEqual([])
  })
})

test.each(['stripe', 'night', 'flat'] as const)('theme.css has the colours of %s', (theme) => {
  const css = readFileSync(new URL('theme.css', import.meta.url), 'utf8')
  const blocks = css.matchAll(/:where\(([^{]*)\) \{([^}]*)\}/g)
  const [, , rules = ''] =
    [...blocks].find(([, selector = '']) => selector.includes(`data-cd-theme='${theme}'`)) ?? []
  for (const name of Object.keys(presets[theme])) {
    if (!/color|borderRadius/i.test(name)) continue
    const value = presets[theme][name as keyof (typeof presets)[typeof theme]]
    expect(rules).toContain(`${propertyOf(name)}: ${value};`)
  }
})
