/** A map that forgets: what is too old, and beyond its limit what is oldest. */
export interface ExpiringMap<V> {
  get(key: string): V | undefined
  set(key: string, value: V): void
  delete(key: string): void
}

/**
 * @param options.limit entries
 * @param options.lifetimeMs milliseconds from `set`
 * @param options.clock epoch milliseconds
 */
export function createExpiringMap<V>(options: {
  limit: number
  lifetimeMs: number
  clock: () => number
}): ExpiringMap<V> {
  const entries = new Map<string, { value: V; expiresAt: number }>()
  return {
    get(key) {
      const entry = entries.get(key)
      return entry && entry.expiresAt > options.clock() ? entry.value : undefined
    },
    set(key, value) {
      entries.delete(key)
      entries.set(key, { value, expiresAt: options.clock() + options.lifetimeMs })
      for (const oldest of entries.keys()) {
        if (entries.size <= options.limit) break
        entries.delete(oldest)
      }
    },
    delete(key) {
      entries.delete(key)
    },
  }
}
