import type { OpenedSession, SessionOrder, ShopApi } from '../shop-api/shop-api.ts'
import type { PageStorage } from '../storage/page-storage.ts'
import { ShopError } from '../shop-api/shop-error.ts'

type CheckoutEntry =
  | { state: 'open'; id: string; clientSecret: string }
  /** This very order has been paid already: the shopper is shown the receipt, not a second bill. */
  | { state: 'paid'; id: string }

interface KeptSession extends OpenedSession {
  /** The order that the session was opened for. */
  order: string
}

/** Opens one Checkout Session per order, and finds it again after a reload. */
export interface SessionKeeper {
  /** @throws ShopError `unavailable` when the shop does not answer */
  enter: (order: SessionOrder) => Promise<CheckoutEntry>
  /** The session has been changed, and is for this order now. */
  keepOrder: (sessionId: string, order: SessionOrder) => void
  /** @returns the order of that session, if it was the kept one */
  forget: (sessionId: string) => SessionOrder | undefined
}

/**
 * @param api the shop's backend
 * @param storage of this tab: a client secret is not for other tabs
 * @param storageKey where in it
 */
export function createSessionKeeper(
  api: Pick<ShopApi, 'createSession' | 'session' | 'letGo'>,
  storage: PageStorage,
  storageKey = 'octavo.session',
): SessionKeeper {
  const entering = new Map<string, Promise<CheckoutEntry>>()

  async function enter(order: SessionOrder, key: string): Promise<CheckoutEntry> {
    const kept = readKept(storage, storageKey)
    if (kept?.order === key) {
      const session = await api.session(kept.id).catch(nullWhereNotFound)
      if (session?.status === 'open') return { state: 'open', ...kept }
      if (session?.status === 'complete') return { state: 'paid', id: kept.id }
    } else if (kept) {
      // What it holds of points and uses would be out of this shopper's own reach.
      await api.letGo(kept.id, orderOf(kept)).catch(() => undefined)
    }
    const opened = await api.createSession(order)
    storage.setItem(storageKey, JSON.stringify({ ...opened, order: key } satisfies KeptSession))
    return { state: 'open', ...opened }
  }

  return {
    enter(order) {
      const key = JSON.stringify(order)
      // A second entry while the first is on its way (a double click) is the same entry.
      const entry = entering.get(key) ?? enter(order, key).finally(() => entering.delete(key))
      entering.set(key, entry)
      return entry
    },
    keepOrder(sessionId, order) {
      const kept = readKept(storage, storageKey)
      if (kept?.id !== sessionId) return
      storage.setItem(storageKey, JSON.stringify({ ...kept, order: JSON.stringify(order) }))
    },
    forget(sessionId) {
      const kept = readKept(storage, storageKey)
      if (kept?.id !== sessionId) return undefined
      storage.removeItem(storageKey)
      return orderOf(kept)
    },
  }
}

/** The key of an order is the order, as `enter` writes it. */
function orderOf({ order }: KeptSession): SessionOrder {
  return JSON.parse(order) as SessionOrder
}

function readKept(storage: PageStorage, storageKey: string): KeptSession | undefined {
  const stored = storage.getItem(storageKey)
  // Written by this file alone, in this tab.
  return stored === null ? undefined : (JSON.parse(stored) as KeptSession)
}

function nullWhereNotFound(error: unknown): null {
  if (error instanceof ShopError && error.code === 'not_found') return null
  throw error
}
