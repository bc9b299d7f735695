import type { Appearance } from '@stripe/stripe-js'

/**
 * The page's tokens as Stripe's Appearance, so that Stripe's frames look like the page around them.
 *
 * @param tokens the computed style of the element that carries tokens.css
 * @see https://docs.stripe.com/elements/appearance-api
 */
export function readAppearance(tokens: Pick<CSSStyleDeclaration, 'getPropertyValue'>): Appearance {
  const token = (name: string) => tokens.getPropertyValue(name).trim()
  return {
    theme: token('--scheme') === 'dark' ? 'night' : 'stripe',
    variables: {
      colorPrimary: token('--color-primary'),
      colorBackground: token('--color-background'),
      colorText: token('--color-text'),
      colorTextSecondary: token('--color-text-secondary'),
      colorTextPlaceholder: token('--color-text-secondary'),
      colorDanger: token('--color-danger'),
      colorSuccess: token('--color-primary'),
      accessibleColorOnColorPrimary: token('--color-on-primary'),
      borderRadius: token('--radius'),
      spacingUnit: token('--unit'),
      fontFamily: token('--font-family'),
      fontSizeBase: '16px',
      fontSizeSm: '14px',
      fontWeightMedium: '500',
    },
    rules: {
      '.Input': { border: `1px solid ${token('--color-field-border')}`, boxShadow: 'none' },
      '.Label': { fontWeight: '500', color: token('--color-text') },
    },
  }
}
