import type { Effort } from '../effort.ts'
import { atMost, type Figure } from '../figure.ts'
import { printTable } from '../table.ts'
import { type Cost, measureGrowth } from './measure-growth.ts'

/** What an operation costs among many sessions beside few, and what a session weighs. */
export async function benchGrowth({ rounds }: Effort): Promise<Figure[]> {
  const grown = await measureGrowth(rounds)
  printTable(
    `Growth, in the process, from ${grown.few} to ${grown.many} sessions (${grown.batches} batches each in turn, median)`,
    ['what', 'measured', 'µs among few', 'µs more among many', 'bar'],
    [
      growthRow('retrieve', grown.retrieve, '≤ 1.20 ×'),
      growthRow('update', grown.update, '≤ 1.20 ×'),
      growthRow('read as much out of a bare Map', grown.floor, ''),
      ['state of a session', kilobytes(grown.bytesPerSession), '', '', '≤ 6.0 kB'],
      ['a kept idempotency result', kilobytes(grown.bytesPerKey), '', '', '≤ 3.0 kB'],
      ['an object of the bare Map', kilobytes(grown.bytesPerObject), '', '', ''],
    ],
  )
  const among = `among ${grown.many} sessions, beside ${grown.few}`
  return [
    atMost(`emulator: retrieve ${among}`, grown.retrieve.ratio, 1.2, { unit: '×' }),
    atMost(`emulator: update ${among}`, grown.update.ratio, 1.2, { unit: '×' }),
    atMost('emulator: state of a session', grown.bytesPerSession / 1000, 6, inKilobytes),
    atMost('emulator: a kept idempotency result', grown.bytesPerKey / 1000, 3, inKilobytes),
  ]
}

const inKilobytes = { unit: 'kB', digits: 1 }

function growthRow(what: string, { few, many, ratio }: Cost, bar: string): string[] {
  return [what, `${ratio.toFixed(2)} ×`, few.toFixed(1), (many - few).toFixed(1), bar]
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`
}
