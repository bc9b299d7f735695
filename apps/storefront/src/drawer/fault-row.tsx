import { useEffect, useState } from 'react'
import type { EmulatorManifest, ScenarioName } from 'stripe-checkout-emulator'

import { DrawerChoice } from './drawer-choice.tsx'
import type { EmulatedAccount } from './emulated-account.ts'
import { type AccountStatus, useStatus } from './use-status.ts'

type Scenarios = EmulatorManifest['scenarios']

const none = 'as-it-began'
const elsewhere = 'elsewhere'

/** What goes wrong at the emulated Stripe: for the next request, or until it is taken off. */
export function FaultRow({ account }: { account: EmulatedAccount }) {
  const status = useStatus(account)
  const scenarios = useScenarios(account)
  const [chosen, setChosen] = useState(elsewhere)

  // What strikes once is over once it has struck.
  const shown = status === undefined || isAsItBegan(status) ? none : chosen

  const options = scenarios.map(({ name }) => ({ value: name, text: titleOf(name) }))

  return (
    <DrawerChoice
      label="Fault"
      chosen={shown}
      options={
        shown === elsewhere ? [{ value: elsewhere, text: 'Set elsewhere' }, ...options] : options
      }
      onChoose={(name) => {
        setChosen(name)
        // The options are those that the emulator named.
        void account.applyScenario(name as ScenarioName)
      }}
      hint={shown === none ? undefined : scenarios.find(({ name }) => name === shown)?.description}
    />
  )
}

function useScenarios(account: EmulatedAccount): Scenarios {
  const [scenarios, setScenarios] = useState<Scenarios>([])
  useEffect(() => {
    let isOver = false
    account.scenarios().then(
      (there) => !isOver && setScenarios(there),
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [account])
  return scenarios
}

function isAsItBegan(status: AccountStatus): boolean {
  const { faults, latencyMs, rateLimitPerSecond, previews, serverUpdates } = status
  return (
    faults.length === 0 &&
    latencyMs === 0 &&
    rateLimitPerSecond === null &&
    previews &&
    serverUpdates
  )
}

function titleOf(name: string): string {
  if (name === none) return 'None'
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
