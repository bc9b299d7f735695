import { heapBytes } from './heap-bytes.ts'
import { answerBatches, operationsPerBatch } from './worker.ts'

/**
 * A program of its own, the floor: a bare Map of as many objects as its argument says, each about
 * as heavy as a session, that are found by id and read from end to end. It computes nothing, so
 * that what it costs more among many is what the machine's memory costs.
 */
const size = Number(process.argv[2])

interface Part {
  id: string
  amount: number
  parts: Part[]
}

function make(id: string, depth: number): Part {
  const parts = depth === 0 ? [] : [0, 1, 2].map((at) => make(`${id}_${at}`, depth - 1))
  return { id: Buffer.from(id).toString('latin1'), amount: id.length, parts }
}

function read({ id, amount, parts }: Part): number {
  return parts.reduce((sum, part) => sum + read(part), amount + id.charCodeAt(id.length - 1))
}

const objects = new Map<string, Part>()
const before = heapBytes()
for (let at = 0; at < size; at += 1) {
  const object = make(`cs_test_${String(at).padStart(58, '0')}`, 2)
  objects.set(object.id, object)
}
const bytesPerObject = (heapBytes() - before) / size
const ids = [...objects.keys()]
let turn = 0
let sum = 0

async function readEach(): Promise<void> {
  for (let i = 0; i < operationsPerBatch; i += 1) {
    turn += 1
    // As it comes in a request: a text of its own.
    const id = Buffer.from(ids[(turn * 7919) % ids.length] ?? '').toString('latin1')
    const object = objects.get(id)
    if (object) sum += read(object)
  }
}

for (let batch = 0; batch < 100; batch += 1) await readEach()
if (sum === 0) throw new Error('nothing was read.')

answerBatches({ bytesPerObject }, { read: readEach })
