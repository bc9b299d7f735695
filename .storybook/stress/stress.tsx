import { appearanceToCss, type DiscountsProviderProps } from 'checkout-discounts-react'
import type { ReactNode } from 'react'
import { expect, waitFor } from 'storybook/test'

import type { CheckoutSetup } from '../checkout-setup.ts'
import { InCheckout } from '../in-checkout.tsx'
import { manyCheckouts, patience } from '../many-checkouts.ts'
import { Pressed } from '../pressed.tsx'
import { longer } from './longer.ts'

interface Stressed {
  setup?: Partial<CheckoutSetup>
  /** Whether the first button is pressed, once a press does something. */
  isPressed?: boolean
  /** Typed into the first field before that. */
  typed?: string
  /** Selects what is there once the part shows what it has to show. */
  shows: string
}

interface Frame {
  title: string
  direction: 'ltr' | 'rtl'
  /** CSS pixels. */
  width: number
  provider?: Partial<DiscountsProviderProps>
  /** Of the Appearance. */
  variables?: { fontSizeBase: string }
}

/** What is left of the narrowest phone, 320 px, between the margins of a page. */
const narrow = 288

const frames: readonly Frame[] = [
  { title: 'Right to left', direction: 'rtl', width: 352 },
  { title: 'Narrow', direction: 'ltr', width: narrow },
  { title: 'Long text', direction: 'ltr', width: narrow, provider: { messages: longer } },
  {
    title: 'Large text',
    direction: 'ltr',
    width: narrow * 2,
    variables: { fontSizeBase: '2rem' },
  },
]

/**
 * A story of a part under stress: from right to left, on the narrowest phone, there with words that
 * are twice as long, and with text at 200 %. It passes where nothing juts out.
 */
export function stress(part: ReactNode, { setup = {}, isPressed, typed, shows }: Stressed) {
  return {
    parameters: manyCheckouts,
    render: () => (
      <div className="storybook-stress">
        {frames.map(({ title, direction, width, provider, variables = {} }) => (
          <section key={title} data-frame={title}>
            <h2>{title}</h2>
            <div dir={direction} style={{ ...appearanceToCss({ variables }), inlineSize: width }}>
              <InCheckout setup={setup} provider={{ announce: false, ...provider }}>
                {isPressed ? <Pressed typed={typed}>{part}</Pressed> : part}
              </InCheckout>
            </div>
          </section>
        ))}
      </div>
    ),
    play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
      for (const { title, direction } of frames) {
        const frame = canvasElement.querySelector(`[data-frame="${title}"] > [dir]`)
        if (!frame) throw new Error(`There is no frame «${title}».`)
        await waitFor(() => expect(frame.querySelector(shows)).toBeVisible(), patience)
        await expect(jutting(frame)).toEqual([])
        for (const element of frame.querySelectorAll('[data-cd]')) {
          await expect(getComputedStyle(element).direction).toBe(direction)
        }
      }
    },
  }
}

/** CSS pixels: a button without a border stands out by its padding, so that its text is in line. */
const padding = 9

/** What is wider than its frame, or than its own box. */
function jutting(frame: Element): string[] {
  const { left, right } = frame.getBoundingClientRect()
  return Array.from(frame.querySelectorAll<HTMLElement>('.storybook-checkout *'))
    .filter((element) => {
      const box = element.getBoundingClientRect()
      const isWider = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + padding
      return box.width > 1 && (box.left < left - padding || box.right > right + padding || isWider)
    })
    .map((element) => `${element.tagName} ${element.dataset.cd ?? ''} ${element.textContent}`)
}
