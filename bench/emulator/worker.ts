import { fork } from 'node:child_process'
import { once } from 'node:events'

/** What a worker can be asked for: microseconds of one such operation, as the mean of a batch. */
export type Batch = 'read' | 'retrieve' | 'update'

/** What a worker says when it has grown. */
export interface Weights {
  bytesPerObject: number
  /** Of a kept idempotency result, where there are any. */
  bytesPerKey?: number
}

/** A worker that `using` ends. */
export interface Worker extends Disposable {
  weights: Weights
  run(batch: Batch): Promise<number>
}

/** Starts a program that grows to a size and then answers each batch with its cost. */
export async function startWorker(program: string, size: number): Promise<Worker> {
  const child = fork(program, [String(size)], {
    execArgv: ['--expose-gc', '--conditions=checkout-discounts-source'],
  })
  const answer = async () => {
    const ended = new AbortController()
    const [message] = await Promise.race([
      once(child, 'message', { signal: ended.signal }),
      once(child, 'exit', { signal: ended.signal }).then(() => {
        throw new Error(`${program} ended.`)
      }),
    ]).finally(() => ended.abort())
    return message
  }
  const weights: Weights = await answer()
  return {
    weights,
    run(batch) {
      child.send(batch)
      return answer()
    },
    [Symbol.dispose]: () => void child.kill(),
  }
}

/**
 * The worker's end.
 *
 * @param batches what each batch does so many times, by its name
 */
export function answerBatches(
  weights: Weights,
  batches: Partial<Record<Batch, () => Promise<void>>>,
): void {
  process.on('message', async (batch: Batch) => {
    const startedAt = performance.now()
    await batches[batch]?.()
    process.send?.(((performance.now() - startedAt) * 1000) / operationsPerBatch)
  })
  process.send?.(weights)
}

export const operationsPerBatch = 500
