import type { NamespaceChange } from '../emulator.ts'

/** Who wants to hear of what happens in an account. */
export class Listeners {
  readonly #listeners = new Set<(change: NamespaceChange) => void>()

  /** @returns takes it away again */
  add(listener: (change: NamespaceChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** One that throws neither stops the others nor fails the request. */
  tell(change: NamespaceChange): void {
    for (const listener of this.#listeners) {
      try {
        listener(change)
      } catch (error) {
        queueMicrotask(() => {
          throw error
        })
      }
    }
  }
}
