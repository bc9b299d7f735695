import { createSessionKeeper } from '../checkout/session-keeper.ts'
import { pageStorage } from '../storage/page-storage.ts'
import { intentApi } from './intent-api.ts'

/** The PaymentIntent of this tab: one for an order, as there is one Checkout Session for it. */
export const intentSessions = createSessionKeeper(
  intentApi,
  pageStorage(() => window.sessionStorage),
  'octavo.intent',
)
