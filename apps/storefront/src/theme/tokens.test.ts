import { readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { readAppearance } from '../stripe/read-appearance.ts'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
const [lightCss = '', darkCss = ''] = css.split('@media (prefers-color-scheme: dark)')
const light = tokensIn(lightCss)
const schemes = { light, dark: new Map([...light, ...tokensIn(darkCss)]) }

describe.each(Object.entries(schemes))('the tokens of the %s scheme', (scheme, tokens) => {
  const token = (name: string) => tokens.get(name) ?? ''

  it.each([
    ['--color-text', 7],
    ['--color-text-secondary', 4.5],
    ['--color-primary', 4.5],
    ['--color-danger', 4.5],
  ])('make %s stand out %f times or more', (name, least) => {
    expect(contrast(token(name), token('--color-background'))).toBeGreaterThanOrEqual(least)
    expect(contrast(token(name), token('--color-tint'))).toBeGreaterThanOrEqual(least)
  })

  it('make buttons readable and fields visible', () => {
    const onPrimary = token('--color-on-primary')
    expect(contrast(onPrimary, token('--color-primary'))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(onPrimary, token('--color-primary-hover'))).toBeGreaterThanOrEqual(4.5)
    const border = token('--color-field-border')
    expect(contrast(border, token('--color-background'))).toBeGreaterThanOrEqual(3)
  })

  it('give Stripe’s frames a value for everything that is asked for', () => {
    const appearance = readAppearance({ getPropertyValue: token })
    expect(appearance.theme).toBe(scheme === 'dark' ? 'night' : 'stripe')
    expect(appearance.variables).toMatchObject({ colorPrimary: token('--color-primary') })
    for (const value of Object.values(appearance.variables ?? {})) {
      expect(value).toMatch(/^[^(]+$/)
    }
  })
})

function tokensIn(text: string): Map<string, string> {
  const declarations = text.matchAll(/(--[\w-]+): ([^;]+);/g)
  return new Map(Array.from(declarations, ([, name = '', value = '']) => [name, value]))
}

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
