import type { Appearance } from '@stripe/stripe-js'

type Variables = Record<string, string | undefined>

const stripeTheme: Variables = {
  fontFamily: '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, sans-serif',
  fontSizeBase: '16px',
  fontLineHeight: '1.4',
  fontWeightNormal: '400',
  fontWeightMedium: '500',
  spacingUnit: '4px',
  borderRadius: '6px',
  colorPrimary: '#0570de',
  accessibleColorOnColorPrimary: '#ffffff',
  colorBackground: '#ffffff',
  colorText: '#30313d',
  colorTextSecondary: '#6d6e78',
  colorDanger: '#df1b41',
}

/** Choice: the themes' values are ours, in the spirit of Stripe's. */
const themes: Record<NonNullable<Appearance['theme']>, Variables> = {
  stripe: stripeTheme,
  night: {
    ...stripeTheme,
    colorPrimary: '#85d996',
    accessibleColorOnColorPrimary: '#1a1b25',
    colorBackground: '#27272f',
    colorText: '#ffffff',
    colorTextSecondary: '#b9bcc8',
    colorDanger: '#fe87a1',
  },
  flat: {
    ...stripeTheme,
    borderRadius: '4px',
    colorPrimary: '#0a5dc2',
    colorBackground: '#f1f1f4',
    colorTextSecondary: '#63646e',
    colorDanger: '#c3163a',
    inputColorBorder: 'transparent',
  },
}

export function themeOf(appearance: Appearance): NonNullable<Appearance['theme']> {
  return appearance.theme ?? 'stripe'
}

/** The CSS custom properties of an Appearance: the theme's, under what the page has set. */
export function appearanceVariables(appearance: Appearance): Record<string, string> {
  const variables: Variables = { ...themes[themeOf(appearance)], ...appearance.variables }
  const properties: Record<string, string> = {}
  for (const [name, value] of Object.entries(variables)) {
    if (value !== undefined) properties[`--${name}`] = value
  }
  return properties
}

/**
 * The style rules of an Appearance, as CSS.
 *
 * @see https://docs.stripe.com/elements/appearance-api
 */
export function appearanceRules(appearance: Appearance): string {
  return Object.entries(appearance.rules ?? {})
    .map(([selector, declarations]) => `${selector} { ${declarationsOf(declarations)} }`)
    .join('\n')
}

function declarationsOf(declarations: Record<string, string>): string {
  return Object.entries(declarations)
    .map(([property, value]) => `${kebabCase(property)}: ${value};`)
    .join(' ')
}

function kebabCase(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
