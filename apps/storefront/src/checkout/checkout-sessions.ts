import { shopApi } from '../shop-api/shop-api.ts'
import { createSessionKeeper } from './session-keeper.ts'

/** The Checkout Session of this tab. */
export const checkoutSessions = createSessionKeeper(shopApi, window.sessionStorage)
