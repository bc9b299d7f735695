import { expect, test } from 'vitest'

import { createSerialQueue } from './serial-queue.ts'

test('tasks run one at a time, in order, and a failing one holds up nobody', async () => {
  const enqueue = createSerialQueue()
  const steps: string[] = []
  const gate = Promise.withResolvers<void>()

  const first = enqueue(async () => {
    steps.push('first begins')
    await gate.promise
    steps.push('first fails')
    throw new Error('first')
  })
  const second = enqueue(async () => {
    steps.push('second')
    return 2
  })
  gate.resolve()

  await expect(first).rejects.toThrow('first')
  await expect(second).resolves.toBe(2)
  expect(steps).toEqual(['first begins', 'first fails', 'second'])
})
