import { useEffect, useState } from 'react'
import type { EmulatorManifest, ScenarioName } from 'stripe-checkout-emulator'

import { DrawerChoice } from './drawer-choice.tsx'
import type { DrawerPartProps } from './drawer-content.tsx'
import type { EmulatedAccount } from './emulated-account.ts'
import type { AccountStatus } from './use-status.ts'

type Scenarios = EmulatorManifest['scenarios']

const none = 'as-it-began'
const elsewhere = 'elsewhere'
/** These are latency, and nothing else. */
const slow = ['slow', 'too-slow']

/** What goes wrong at the emulated Stripe: for the next request, or until it is taken off. */
export function FaultRow({ account, status }: DrawerPartProps) {
  const scenarios = useScenarios(account)
  const [chosen, setChosen] = useState(elsewhere)

  // What strikes once is over once it has struck.
  const shown = status === undefined || isAllWell(status) ? none : chosen
  const options = scenarios.map(({ name }) => ({ value: name, text: titleOf(name) }))
  const choose = async (name: string) => {
    setChosen(name)
    // The options are those that the emulator named.
    await account.applyScenario(name as ScenarioName)
    // A scenario says how slow it is, too: that is a row of its own here.
    if (status) await account.change({ latencyMs: status.latencyMs })
  }

  return (
    <DrawerChoice
      label="Fault"
      chosen={shown}
      options={
        shown === elsewhere ? [{ value: elsewhere, text: 'Set elsewhere' }, ...options] : options
      }
      onChoose={(name) => void choose(name)}
      hint={shown === none ? undefined : scenarios.find(({ name }) => name === shown)?.description}
    />
  )
}

function useScenarios(account: EmulatedAccount): Scenarios {
  const [scenarios, setScenarios] = useState<Scenarios>([])
  useEffect(() => {
    let isOver = false
    account.scenarios().then(
      (there) => !isOver && setScenarios(there.filter(({ name }) => !slow.includes(name))),
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [account])
  return scenarios
}

function isAllWell(status: AccountStatus): boolean {
  const { faults, rateLimitPerSecond, previews, serverUpdates } = status
  return faults.length === 0 && rateLimitPerSecond === null && previews && serverUpdates
}

function titleOf(name: string): string {
  if (name === none) return 'None'
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
