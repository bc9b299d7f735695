import type { Effort } from '../effort.ts'
import { atMost, type Figure } from '../figure.ts'
import { median, printTable } from '../table.ts'
import { type ServerName, servers } from './servers.ts'

/** How long the emulator takes to start, and what it holds in memory then, beside the others. */
export async function benchEmulatorStart(effort: Effort): Promise<Figure[]> {
  const measured: { name: string; ms: number; megabytes: number }[] = []
  for (const name of Object.keys(servers)) {
    const starts = []
    for (let round = 0; round < effort.rounds; round += 1) {
      // A key of `servers`, which Object.keys forgets.
      await using server = await servers[name as ServerName]()
      starts.push({ ms: server.startMs, bytes: server.residentBytes() })
    }
    measured.push({
      name,
      ms: median(starts.map(({ ms }) => ms)),
      megabytes: median(starts.map(({ bytes }) => bytes)) / 1024 / 1024,
    })
  }
  printTable(
    'Start, until the first answer',
    ['server', 'ms', 'MB'],
    measured.map(({ name, ms, megabytes }) => [name, ms.toFixed(0), megabytes.toFixed(0)]),
  )
  const [floor, mine] = ['node:http hello', 'stripe-checkout-emulator'].map((name) =>
    measured.find((it) => it.name === name),
  )
  if (!floor || !mine) throw new Error('a start was not measured.')
  return [
    atMost('emulator: start', mine.ms, 200, { unit: 'ms', digits: 0 }),
    atMost('emulator: memory at the start', mine.megabytes, 80, {
      unit: 'MB',
      digits: 0,
      why: `A bare node:http server has ${floor.megabytes.toFixed(0)} MB on this machine: Node itself is most of it.`,
    }),
  ]
}
