import type { Appearance } from '@stripe/stripe-js'

import { appearanceToCss } from 'checkout-discounts-react'

interface TuningProps {
  appearance: Appearance
  onChange: (appearance: Appearance) => void
}

type Tuned = 'borderRadius' | 'colorPrimary' | 'fontSizeBase'

/** The few things that most shops change. Whatever else the Appearance says stays. */
export function Tuning({ appearance, onChange }: TuningProps) {
  const css = appearanceToCss(appearance)
  const tune = (name: Tuned, value: string) =>
    onChange({ ...appearance, variables: { ...appearance.variables, [name]: value } })
  return (
    <div className="tuning">
      <label>
        Theme
        <select
          value={appearance.theme ?? 'stripe'}
          onChange={({ target }) =>
            onChange({ ...appearance, theme: target.value as NonNullable<Appearance['theme']> })
          }
        >
          <option>stripe</option>
          <option>night</option>
          <option>flat</option>
        </select>
      </label>
      <label>
        Primary colour
        <input
          type="color"
          value={css['--cd-color-primary']}
          onChange={({ target }) => tune('colorPrimary', target.value)}
        />
      </label>
      <label>
        Corners
        <input
          type="range"
          min={0}
          max={24}
          value={Number.parseFloat(css['--cd-border-radius'] ?? '0')}
          onChange={({ target }) => tune('borderRadius', `${target.value}px`)}
        />
      </label>
      <label>
        Text size
        <input
          type="range"
          min={12}
          max={24}
          value={Number.parseFloat(appearance.variables?.fontSizeBase ?? '16')}
          onChange={({ target }) => tune('fontSizeBase', `${target.value}px`)}
        />
      </label>
    </div>
  )
}
