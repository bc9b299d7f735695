import type { AskEmulator } from '../ask-emulator.ts'
import type { ChallengeResult } from '../checkout/challenge.ts'
import {
  type AuthenticateIntentRequest,
  type ConfirmIntentRequest,
  type IntentAnswer,
  type IntentPayment,
  type IntentRequest,
  stripeJsPaths,
} from '../wire.ts'

/** What the script in the page asks of a PaymentIntent. Each may reject with an EmulatorRefusal, or as `fetch` does. */
export interface IntentClient {
  read(clientSecret: string): Promise<IntentAnswer>
  confirm(clientSecret: string, params: IntentPayment): Promise<IntentAnswer>
  /** Goes on with a payment that the shopper had to authenticate. */
  authenticate(clientSecret: string, result: ChallengeResult): Promise<IntentAnswer>
}

interface IntentClientOptions {
  ask: AskEmulator
  publishableKey: string
  /** BCP 47 */
  locale: string
}

export function createIntentClient(options: IntentClientOptions): IntentClient {
  const { ask, publishableKey: key, locale } = options
  const asked = (client_secret: string): IntentRequest => ({ key, client_secret, locale })
  return {
    read: (secret) => ask(stripeJsPaths.intent, asked(secret)),
    confirm: (secret, params) =>
      ask(stripeJsPaths.confirmIntent, {
        ...asked(secret),
        params,
      } satisfies ConfirmIntentRequest),
    authenticate: (secret, result) =>
      ask(stripeJsPaths.authenticateIntent, {
        ...asked(secret),
        result,
      } satisfies AuthenticateIntentRequest),
  }
}
