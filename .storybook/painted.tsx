import { appearanceToCss } from 'checkout-discounts-react'
import type { CSSProperties, ReactNode } from 'react'

import type { Look } from './looks.ts'

interface PaintedProps {
  looks: readonly Look[]
  direction: 'ltr' | 'rtl'
  /** Called once for each look. */
  children: (look: Look) => ReactNode
}

/** A story in one look, or in several side by side. */
export function Painted({ looks, direction, children }: PaintedProps) {
  return (
    <div className="storybook-looks">
      {looks.map((look) => (
        <div
          key={look.title}
          className="storybook-look"
          dir={direction}
          style={{ ...appearanceToCss(look.appearance), ...pageOf(look) }}
        >
          {looks.length > 1 && <p className="storybook-look-title">{look.title}</p>}
          {children(look)}
        </div>
      ))}
    </div>
  )
}

/** The shop's page around the parts. */
function pageOf({ appearance, background }: Look): CSSProperties {
  const colorScheme = appearance.theme === 'night' ? 'dark' : 'light'
  return { background, color: 'var(--cd-color-text)', colorScheme }
}
