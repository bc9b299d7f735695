import type { DiscountsProviderProps } from 'checkout-discounts-react'
import type { ReactNode } from 'react'
import { expect, waitFor } from 'storybook/test'

import type { CheckoutSetup } from '../checkout-setup.ts'
import { InCheckout } from '../in-checkout.tsx'
import { lookNames, looks } from '../looks.ts'
import { manyCheckouts, patience } from '../many-checkouts.ts'
import { Painted } from '../painted.tsx'
import { Pressed } from '../pressed.tsx'

/** A state of a part, and how it comes to it. */
export interface SheetState {
  /** Its name: the value of `data-state`, where nothing else is said. */
  state: string
  /** When one sees it, in a few words. */
  when: string
  setup?: Partial<CheckoutSetup>
  /** Whether the first button is pressed, once a press does something. */
  isPressed?: boolean
  /** Typed into the first field before that. */
  typed?: string
  /** Selects what shows the state, once in each cell. Default: `[data-state="…"]`. */
  shows?: string
}

/**
 * A story of a part in every state that it has, under every theme: state by state, theme beside
 * theme. It passes once every cell shows its state. Give it the tag `heavy` where it is called:
 * Storybook reads tags there.
 *
 * @param part on a checkout of its own in each cell
 */
export function stateSheet(part: ReactNode, states: readonly SheetState[]) {
  return {
    parameters: manyCheckouts,
    render: () => (
      <div className="state-sheet">
        {states.map((row) => (
          <section key={row.state} data-sheet={row.state}>
            <h2>{row.state}</h2>
            <p>{row.when}</p>
            <Painted looks={lookNames.map((name) => looks[name])} direction="ltr">
              {({ appearance }) => (
                <InCheckout setup={row.setup ?? {}} appearance={appearance} provider={silent}>
                  {row.isPressed ? <Pressed typed={row.typed}>{part}</Pressed> : part}
                </InCheckout>
              )}
            </Painted>
          </section>
        ))}
      </div>
    ),
    play: async ({ canvasElement }: { canvasElement: HTMLElement }) => {
      for (const { state, shows = `[data-state="${state}"]` } of states) {
        const cells = canvasElement.querySelectorAll(`[data-sheet="${state}"] .storybook-checkout`)
        await expect(cells).toHaveLength(lookNames.length)
        for (const cell of cells) {
          await waitFor(() => expect(cell.querySelector(shows)).toBeVisible(), patience)
        }
      }
    },
  }
}

/** Two dozen checkouts must not talk all at once, and what is pending stays so while one looks. */
const silent: Partial<DiscountsProviderProps> = { announce: false, timeoutMs: 2 ** 31 - 1 }
