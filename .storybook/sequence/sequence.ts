/** Who takes part, from left to right. */
export const lanes = ['Page', 'Shop’s server', 'Stripe'] as const

type Lane = 0 | 1 | 2

/** One thing that happens between a click and the new total. */
export interface SequenceStep {
  from: Lane
  /** The same lane: something that happens there. */
  to: Lane
  what: string
  /** Why it is there, in a few words. */
  why: string
  /** When it began: milliseconds of the page's clock. */
  atMs: number
  /** How long until its answer was there; absent: it is none that is answered. */
  durationMs?: number
}

/** What happened since the last click, in its order; for `useSyncExternalStore`. */
export interface Sequence {
  add(step: SequenceStep): void
  clear(): void
  subscribe(listener: () => void): () => void
  /** The same array until something is added. */
  steps(): readonly SequenceStep[]
}

export function createSequence(): Sequence {
  const listeners = new Set<() => void>()
  let steps: readonly SequenceStep[] = []
  const become = (next: readonly SequenceStep[]) => {
    steps = next
    for (const listener of listeners) listener()
  }
  return {
    add: (step) => become([...steps, step].toSorted((a, b) => a.atMs - b.atMs)),
    clear: () => become([]),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    steps: () => steps,
  }
}
