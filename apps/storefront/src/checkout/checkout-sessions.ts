import { shopApi } from '../shop-api/shop-api.ts'
import { pageStorage } from '../storage/page-storage.ts'
import { createSessionKeeper } from './session-keeper.ts'

/** The Checkout Session of this tab. */
export const checkoutSessions = createSessionKeeper(
  shopApi,
  pageStorage(() => window.sessionStorage),
)
