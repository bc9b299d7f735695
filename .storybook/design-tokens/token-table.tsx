import { appearanceToCss } from 'checkout-discounts-react'

import { presets } from '../../packages/checkout-discounts-react/src/theme/presets.ts'
import {
  propertyOf,
  type VariableName,
  variableNames,
} from '../../packages/checkout-discounts-react/src/theme/variables.ts'

const themes = ['stripe', 'night', 'flat'] as const

/** Every token: what Stripe calls it, what theme.css calls it, and its value in each theme. */
export function TokenTable() {
  return (
    // oxlint-disable-next-line no-noninteractive-tabindex -- it scrolls by itself, for the keyboard too
    <section className="token-table" aria-label="Design tokens" tabIndex={0}>
      <h1>Design tokens</h1>
      <p>
        One set of names for Stripe’s frames and for the parts. What is not set follows the others,
        or the page.
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">Stripe’s Appearance</th>
            <th scope="col">theme.css</th>
            {themes.map((theme) => (
              <th key={theme} scope="col">
                {theme}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {variableNames.map((name) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>
                <code>{propertyOf(name)}</code>
              </td>
              {themes.map((theme) => (
                <td key={theme} style={appearanceToCss({ theme })}>
                  <Swatch name={name} value={presets[theme][name] ?? fallback(name)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What theme.css has where no theme says anything; empty: nothing. */
function fallback(name: VariableName): string {
  return getComputedStyle(document.documentElement).getPropertyValue(propertyOf(name)).trim()
}

function Swatch({ name, value }: { name: VariableName; value: string }) {
  if (!value) return <span className="token-unset">not set</span>
  const property = `var(${propertyOf(name)})`
  if (/color/i.test(name)) {
    return (
      <span className="token">
        <span className="token-swatch" style={{ background: property }} />
        {value}
      </span>
    )
  }
  return (
    <span className="token">
      {name === 'borderRadius' && (
        <span className="token-swatch token-corner" style={{ borderRadius: property }} />
      )}
      {value}
    </span>
  )
}
