import { createStripeEmulator } from 'stripe-checkout-emulator'

import { heapBytes } from './heap-bytes.ts'
import { discount, elementsCart, previewVersion } from './stripe-requests.ts'
import { answerBatches, operationsPerBatch } from './worker.ts'

/** A program of its own: an emulator with as many sessions as its argument says. */
const size = Number(process.argv[2])
const emulator = createStripeEmulator()
const headers = {
  authorization: 'Bearer sk_test_bench',
  'content-type': 'application/x-www-form-urlencoded',
  'stripe-version': previewVersion,
}
const ids: string[] = []
let turn = 0

async function call(
  method: string,
  path: string,
  body = '',
  key?: string,
): Promise<{ id: string }> {
  const keyed = key === undefined ? headers : { ...headers, 'idempotency-key': key }
  const { status, body: answer } = await emulator.handle({ method, path, headers: keyed, body })
  if (status !== 200) throw new Error(answer)
  return JSON.parse(answer)
}

async function grow(sessions: number): Promise<void> {
  while (ids.length < sessions)
    ids.push((await call('POST', '/v1/checkout/sessions', elementsCart)).id)
}

/** Spread over all sessions, as those of many shoppers are. */
async function each(method: string, body = ''): Promise<void> {
  for (let i = 0; i < operationsPerBatch; i += 1) {
    turn += 1
    await call(method, `/v1/checkout/sessions/${ids[(turn * 7919) % ids.length]}`, body)
  }
}

const retrieve = () => each('GET')
const update = () => each('POST', discount)

async function warmUp(): Promise<void> {
  for (let batch = 0; batch < 40; batch += 1) {
    await retrieve()
    await update()
  }
}

await grow(Math.min(size, 100))
await warmUp()
const grownFrom = ids.length
const before = heapBytes()
await grow(size)
const bytesPerObject = (heapBytes() - before) / (size - grownFrom)

const keys = 2_000
const beforeKeys = heapBytes()
for (let i = 0; i < keys; i += 1) {
  await call('POST', `/v1/checkout/sessions/${ids[0]}`, discount, `key-${i}`)
}
const bytesPerKey = (heapBytes() - beforeKeys) / keys
await warmUp()

answerBatches({ bytesPerObject, bytesPerKey }, { retrieve, update })
