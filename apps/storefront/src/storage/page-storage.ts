export type PageStorage = Pick<Storage, 'getItem' | 'removeItem' | 'setItem'>

/**
 * A storage of the browser's; where that is blocked or full, what is written lives as long as the
 * page.
 *
 * @param open reads the browser's, which throws where site data is blocked
 */
export function pageStorage(open: () => Storage): PageStorage {
  const unsaved = new Map<string, string>()
  const browser = attempt(open)
  return {
    getItem: (key) => unsaved.get(key) ?? attempt(() => browser?.getItem(key)) ?? null,
    setItem(key, value) {
      const isSaved = attempt(() => {
        browser?.setItem(key, value)
        return browser !== undefined
      })
      if (isSaved) unsaved.delete(key)
      else unsaved.set(key, value)
    },
    removeItem(key) {
      unsaved.delete(key)
      attempt(() => browser?.removeItem(key))
    },
  }
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
