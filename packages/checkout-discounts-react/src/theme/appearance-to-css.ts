import type { Appearance } from '@stripe/stripe-js'
import type { CSSProperties } from 'react'
import { warnDeveloper } from '../developer/warn-developer.ts'
import { appearanceMistakes } from './appearance-mistakes.ts'
import { presets } from './presets.ts'
import { propertyOf, variableNames, type VariableName } from './variables.ts'

/** Custom properties that theme.css reads: a `style` of any element around the parts. */
export type AppearanceCss = CSSProperties & Readonly<Record<`--cd-${string}`, string>>

/**
 * Turns the Appearance that Stripe's frames get into one for the parts, so that one object paints
 * both. Needs theme.css. The font is the page's unless the Appearance names one; `rules`, `labels`
 * and `inputs` speak of what Stripe alone draws.
 *
 * What the parts cannot take is left out; in development the console says why.
 *
 * @param appearance `theme`, `variables` and `disableAnimations` of it are read; default: Stripe's own
 * @returns a style object
 * @see https://docs.stripe.com/elements/appearance-api
 *
 * @example
 * ```tsx
 * const appearance: Appearance = { theme: 'night', variables: { colorPrimary: '#ffb454' } }
 *
 * <CheckoutElementsProvider stripe={stripe} options={{ clientSecret, elementsOptions: { appearance } }}>
 *   <div style={appearanceToCss(appearance)}>…</div>
 * </CheckoutElementsProvider>
 * ```
 */
export function appearanceToCss(appearance: Appearance = {}): AppearanceCss {
  if (process.env.NODE_ENV !== 'production') {
    tell(appearanceMistakes(appearance))
  }
  const { theme = 'stripe', variables, disableAnimations } = appearance
  const all = { ...presets[Object.hasOwn(presets, theme) ? theme : 'stripe'], ...variables }
  const css: Record<`--cd-${string}`, string> = {}
  for (const name of variableNames) {
    const value: unknown = all[name]
    if (typeof value === 'string') css[propertyOf(name)] = inOurNames(value)
  }
  if (disableAnimations) css['--cd-motion'] = '0'
  return css
}

const told = new Set<string>()

/** Once each: a page calls this at every render. */
function tell(mistakes: readonly string[]): void {
  for (const mistake of mistakes) {
    if (told.has(mistake)) continue
    told.add(mistake)
    warnDeveloper(`appearance: ${mistake}`)
  }
}

/** A value may speak of another variable, `var(--colorText)`: ours have other names. */
function inOurNames(value: string): string {
  return value.replace(/--(\w+)/g, (reference, name) =>
    variableNames.includes(name as VariableName) ? propertyOf(name) : reference,
  )
}
