import type { ReactNode } from 'react'

import type { CheckoutSetup } from '../checkout-setup.ts'
import { InCheckout } from '../in-checkout.tsx'
import { lookNames, looks } from '../looks.ts'
import { Painted } from '../painted.tsx'
import { Pressed } from './pressed.tsx'

/** A state of a part, and how it comes to it. */
export interface SheetState {
  /** The value of `data-state`. */
  state: string
  /** When one sees it, in a few words. */
  when: string
  setup?: Partial<CheckoutSetup>
  /** Whether its button is pressed, once a press does something. */
  isPressed?: boolean
}

interface StateSheetProps {
  states: readonly SheetState[]
  /** The part, on a checkout of its own in each cell. */
  children: ReactNode
}

/** A part in every state that it has, under every theme: state by state, theme beside theme. */
export function StateSheet({ states, children }: StateSheetProps) {
  return (
    <div className="state-sheet">
      {states.map((row) => (
        <section key={row.state} data-sheet={row.state}>
          <h2>{row.state}</h2>
          <p>{row.when}</p>
          <Painted looks={lookNames.map((name) => looks[name])} direction="ltr">
            {({ appearance }) => (
              <InCheckout setup={row.setup ?? {}} appearance={appearance} provider={silent}>
                {row.isPressed ? <Pressed>{children}</Pressed> : children}
              </InCheckout>
            )}
          </Painted>
        </section>
      ))}
    </div>
  )
}

/** Two dozen checkouts must not talk all at once, and what is pending stays so while one looks. */
const silent = { announce: false, timeoutMs: 2 ** 31 - 1 }
