import { exactlyOneOf } from '../api/exactly-one-of.ts'
import { boolean, clearable, integer, oneOf, text } from '../api/params.ts'
import type { Param, Read } from '../api/param.ts'
import { record } from '../api/record-param.ts'
import { invalidRequest } from '../api/stripe-error.ts'
import type { EmulatorNamespace } from '../emulator.ts'
import type { EmulatorWebhooks } from '../webhooks/emulator-webhooks.ts'
import type { EmulatorClock } from './emulator-clock.ts'

/** Read as epoch milliseconds. */
const time: Param<number | 'now'> = {
  read(value, place) {
    const given = text().read(value, place)
    if (given === 'now') return given
    const ms = /^-?\d+$/.test(given) ? Number(given) : Date.parse(given)
    if (Number.isFinite(ms)) return ms
    throw invalidRequest(
      `Invalid time: ${given}. It is "now", epoch milliseconds, or such as 2026-12-24T00:00:00Z.`,
      { param: place.path },
    )
  },
}

const yes = oneOf(['true'])

const clockChange = exactlyOneOf(
  ['freeze', 'advanceMs', 'run', 'reset'],
  record({ advanceMs: integer(), freeze: time, reset: yes, run: yes }),
)

const webhooksChange = record({
  duplicates: integer({ max: 100 }),
  newestFirst: boolean,
  isPaused: boolean,
})

export const settingsParam = record({
  clock: clockChange,
  latencyMs: clearable(integer()),
  previews: boolean,
  serverUpdates: boolean,
  rateLimitPerSecond: clearable(integer({ min: 1 })),
  webhooks: webhooksChange,
})

type Settings = Read<typeof settingsParam>

/** Changes what the settings name, the clock first. */
export function applySettings(
  { clock, latencyMs, previews, serverUpdates, rateLimitPerSecond, webhooks }: Settings,
  namespace: EmulatorNamespace,
): void {
  if (clock) moveClock(clock, namespace.clock)
  if (latencyMs !== undefined) namespace.latencyMs = latencyMs ?? Infinity
  if (previews !== undefined) namespace.previews = previews
  if (serverUpdates !== undefined) namespace.serverUpdates = serverUpdates
  if (rateLimitPerSecond !== undefined) namespace.rateLimitPerSecond = rateLimitPerSecond
  if (webhooks) changeWebhooks(webhooks, namespace.webhooks)
}

function changeWebhooks(
  { duplicates, newestFirst, isPaused }: Read<typeof webhooksChange>,
  webhooks: EmulatorWebhooks,
) {
  if (duplicates !== undefined) webhooks.duplicates = duplicates
  if (newestFirst !== undefined) webhooks.newestFirst = newestFirst
  if (isPaused === true) webhooks.pause()
  if (isPaused === false) webhooks.resume()
}

function moveClock({ freeze, advanceMs, run }: Read<typeof clockChange>, clock: EmulatorClock) {
  if (freeze !== undefined) clock.freeze(freeze === 'now' ? clock.nowMs : freeze)
  else if (advanceMs !== undefined) clock.advance(advanceMs)
  else if (run !== undefined) clock.run()
  else clock.reset()
}
