import { DrawerChoice } from './drawer-choice.tsx'
import type { EmulatedAccount } from './emulated-account.ts'
import { useStatus } from './use-status.ts'

/** Milliseconds; beyond 20 s runServerUpdate gives up. */
const choices = [0, 200, 1_000, 3_000, 10_000, 25_000]

/** How long the emulated Stripe holds each answer back. */
export function LatencyRow({ account }: { account: EmulatedAccount }) {
  const latencyMs = useStatus(account)?.latencyMs ?? 0
  const options = choices.includes(latencyMs) ? choices : [...choices, latencyMs]

  return (
    <DrawerChoice
      label="Latency"
      chosen={String(latencyMs)}
      options={options.map((ms) => ({ value: String(ms), text: ms === 0 ? 'None' : `${ms} ms` }))}
      onChoose={(ms) => void account.change({ latencyMs: Number(ms) })}
    />
  )
}
