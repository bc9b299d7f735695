import type { Appearance } from '@stripe/stripe-js'

/** The variables of a Stripe Appearance. */
export type Variables = NonNullable<Appearance['variables']>

/** Those that mean something to the parts; the rest are for what only Stripe draws. */
export const variableNames = [
  'colorPrimary',
  'accessibleColorOnColorPrimary',
  'colorBackground',
  'colorText',
  'colorTextSecondary',
  'colorTextPlaceholder',
  'colorDanger',
  'colorSuccess',
  'colorWarning',
  'fontFamily',
  'fontSizeBase',
  'fontSizeSm',
  'fontSizeLg',
  'fontWeightNormal',
  'fontWeightMedium',
  'fontWeightBold',
  'fontLineHeight',
  'spacingUnit',
  'borderRadius',
  'buttonColorBackground',
  'buttonColorText',
  'buttonBorderRadius',
  'buttonBoxShadow',
  'buttonFontSize',
  'buttonFontWeight',
  'buttonPadding',
  'inputColorBorder',
  'inputBoxShadow',
  'inputFocusColorBorder',
  'inputFocusBoxShadow',
  'labelColorText',
  'labelFontSize',
  'labelFontWeight',
  'labelSpacing',
  'focusOutline',
  'focusBoxShadow',
] as const satisfies readonly (keyof Variables)[]

export type VariableName = (typeof variableNames)[number]

/**
 * The custom property of a variable: `colorPrimary` is `--cd-color-primary`.
 *
 * @param name as Stripe has it
 */
export function propertyOf(name: string): `--cd-${string}` {
  return `--cd-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
