import { DrawerChoice } from './drawer-choice.tsx'
import type { DrawerPartProps } from './drawer-content.tsx'

/** Milliseconds, or null for no answer at all; beyond 20 s runServerUpdate gives up. */
const choices: readonly (number | null)[] = [0, 200, 1_000, 3_000, 10_000, 25_000, null]

/** How long the emulated Stripe holds each answer back. */
export function LatencyRow({ account, status }: DrawerPartProps) {
  const latencyMs = status ? status.latencyMs : 0
  const options = choices.includes(latencyMs) ? choices : [...choices, latencyMs]

  return (
    <DrawerChoice
      label="Latency"
      chosen={textOf(latencyMs)}
      options={options.map((ms) => ({ value: textOf(ms), text: textOf(ms) }))}
      onChoose={(text) => {
        const chosen = options.find((ms) => textOf(ms) === text)
        if (chosen !== undefined) void account.change({ latencyMs: chosen })
      }}
    />
  )
}

function textOf(ms: number | null): string {
  if (ms === null) return 'No answer'
  return ms === 0 ? 'None' : `${ms} ms`
}
