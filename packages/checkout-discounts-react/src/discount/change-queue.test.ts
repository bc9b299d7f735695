import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createChangeQueue } from './change-queue.ts'

test('changes never overlap and keep their order, whichever of them fail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(fc.boolean()), async (scheduler, fails) => {
      const enqueue = createChangeQueue()
      const log: string[] = []
      const results = fails.map((isFailure, index) =>
        enqueue(async () => {
          log.push(`begin ${index}`)
          await scheduler.schedule(Promise.resolve())
          log.push(`end ${index}`)
          if (isFailure) throw new Error(`change ${index}`)
          return index
        }),
      )
      const settled = Promise.allSettled(results)
      await scheduler.waitFor(settled)
      expect(log).toEqual(fails.flatMap((_, index) => [`begin ${index}`, `end ${index}`]))
      expect((await settled).map(({ status }) => status)).toEqual(
        fails.map((isFailure) => (isFailure ? 'rejected' : 'fulfilled')),
      )
    }),
  )
})
