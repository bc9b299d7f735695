import { join } from 'node:path'

import { median } from '../table.ts'
import { type Batch, startWorker } from './worker.ts'

const few = 100
const many = 100_000
const batchesPerRound = 20

/** What something costs among few and among many, in microseconds, and the ratio of the two. */
export interface Cost {
  few: number
  many: number
  ratio: number
}

export interface Growth {
  few: number
  many: number
  batches: number
  retrieve: Cost
  update: Cost
  /** The same look-ups in a bare Map: what memory asks for, before anybody computes. */
  floor: Cost
  bytesPerSession: number
  bytesPerKey: number
  bytesPerObject: number
}

/**
 * What operations cost among few sessions and among many, what each session and each kept
 * idempotency result weighs, and what a bare Map of objects of that weight costs.
 *
 * @param rounds of twenty batches each
 */
export async function measureGrowth(rounds: number): Promise<Growth> {
  const emulator = await grow('growing-emulator.ts', rounds, ['retrieve', 'update'])
  const map = await grow('growing-map.ts', rounds, ['read'])
  const [retrieve, update] = emulator.costs
  const [floor] = map.costs
  if (!retrieve || !update || !floor) throw new Error('a growth was not measured.')
  const { bytesPerObject: bytesPerSession, bytesPerKey = Number.NaN } = emulator.weights
  const { bytesPerObject } = map.weights
  const batches = rounds * batchesPerRound
  return {
    few,
    many,
    batches,
    retrieve,
    update,
    floor,
    bytesPerSession,
    bytesPerKey,
    bytesPerObject,
  }
}

/** Few and many are two processes that take turns, so that a machine that slows down slows both. */
async function grow(program: string, rounds: number, operations: Batch[]) {
  const start = (size: number) => startWorker(join(import.meta.dirname, program), size)
  using small = await start(few)
  using large = await start(many)
  const costs: Cost[] = []
  for (const operation of operations) {
    const pairs = []
    for (let pair = 0; pair < rounds * batchesPerRound; pair += 1) {
      pairs.push({ few: await small.run(operation), many: await large.run(operation) })
    }
    costs.push({
      few: median(pairs.map((pair) => pair.few)),
      many: median(pairs.map((pair) => pair.many)),
      ratio: median(pairs.map((pair) => pair.many / pair.few)),
    })
  }
  return { costs, weights: large.weights }
}
