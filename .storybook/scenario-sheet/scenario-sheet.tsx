import { ApplyLoyaltyDiscount, OrderTotals } from 'checkout-discounts-react'

import { InCheckout } from '../in-checkout.tsx'
import { faults, locales, scenarios } from '../scenarios.ts'
import { Pressed } from '../pressed.tsx'

const choices = [
  ...Object.entries(scenarios),
  ...Object.entries(faults).slice(1),
  ...Object.entries(locales).slice(1),
]

const silent = { announce: false }

/** What the toolbars choose between, all at once: one click in each checkout. */
export function ScenarioSheet() {
  return (
    <div className="scenario-sheet" data-cd-theme="auto">
      {choices.map(([name, { title, setup }]) => (
        <section key={name} data-scenario={name}>
          <h2>{title}</h2>
          <InCheckout setup={setup} provider={silent}>
            <Pressed>
              <ApplyLoyaltyDiscount />
            </Pressed>
            <OrderTotals />
          </InCheckout>
        </section>
      ))}
    </div>
  )
}
