import type { Appearance } from '@stripe/stripe-js'
import type { Variables } from './variables.ts'

type Theme = NonNullable<Appearance['theme']>

const stripe: Variables = {
  borderRadius: '6px',
  spacingUnit: '4px',
  // In rem, so that it is Stripe's 16px and grows with the text of a reader who wants it larger.
  fontSizeBase: '1rem',
  colorPrimary: '#0570de',
  accessibleColorOnColorPrimary: '#ffffff',
  colorBackground: '#ffffff',
  colorText: '#30313d',
  colorTextSecondary: '#6d6e78',
  colorDanger: '#df1b41',
  colorSuccess: '#1a7f37',
  colorWarning: '#9a6700',
}

/** What Stripe's themes stand for in the parts. theme.css has the same values for its `data-cd-theme`. */
export const presets: Readonly<Record<Theme, Variables>> = {
  stripe,
  night: {
    ...stripe,
    colorPrimary: '#85d996',
    accessibleColorOnColorPrimary: '#1a1b25',
    colorBackground: '#27272f',
    colorText: '#ffffff',
    colorTextSecondary: '#b9bcc8',
    colorDanger: '#fe87a1',
    colorSuccess: '#85d996',
    colorWarning: '#f0c36d',
  },
  flat: {
    ...stripe,
    borderRadius: '4px',
    colorPrimary: '#0a5dc2',
    colorBackground: '#f1f1f4',
    colorTextSecondary: '#63646e',
    colorDanger: '#c3163a',
  },
}
