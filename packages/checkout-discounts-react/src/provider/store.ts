/** A value that React components can subscribe to. */
export interface Store<State> {
  /** What a page from the server shows, until React has taken over all of it. */
  initial: State
  getState(): State
  /** @returns unsubscribes */
  subscribe(listener: () => void): () => void
  /** Nobody is told where every field stays the same. */
  update(change: (state: State) => State): void
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    initial,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    update(change) {
      const next = change(state)
      if (isSame(next, state)) return
      state = next
      for (const listener of listeners) listener()
    },
  }
}

function isSame<State extends object>(next: State, state: State): boolean {
  return Object.entries(next).every(([name, value]) => value === state[name as keyof State])
}
