import type {
  CardPaymentMethod,
  ConfirmAnswer,
  ConfirmRequest,
  SessionAnswer,
  SessionRequest,
  Train,
  WireError,
} from './wire.ts'
import { stripeJsPaths } from './wire.ts'

/** The emulator's refusal, with those of Stripe's fields that an action looks at. */
export class EmulatorRefusal extends Error {
  readonly type: string
  readonly declineCode: string | null

  constructor({ type, message, decline_code }: WireError['error']) {
    super(message)
    this.type = type
    this.declineCode = decline_code ?? null
  }
}

export interface EmulatorClient {
  /**
   * Reads the session, first or again.
   * @throws EmulatorRefusal; or what `fetch` rejects with
   */
  readSession(clientSecret: string): Promise<SessionAnswer>
  /**
   * Pays.
   * @throws EmulatorRefusal: `card_error` for a decline; or what `fetch` rejects with
   */
  confirm(clientSecret: string, payment: Payment): Promise<ConfirmAnswer>
}

interface Payment {
  email: string | null
  /** Minor units: the total that the shopper saw. */
  expectedAmountMinor: number
  /** `null` pays a total of zero. */
  paymentMethod: CardPaymentMethod | null
}

export interface EmulatorClientOptions {
  /** Origin of the emulator's API. */
  apiBase: string
  fetch: typeof fetch
  publishableKey: string
  /** BCP 47 */
  locale: string
  betas: readonly string[]
  train: Train
}

/** The emulator as the script in the page sees it: two questions, asked with the client secret. */
export function createEmulatorClient(options: EmulatorClientOptions): EmulatorClient {
  const { apiBase, publishableKey, locale, betas, train } = options

  async function ask<Answer>(path: string, question: SessionRequest | ConfirmRequest) {
    const response = await options.fetch(new URL(path, apiBase).href, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
    })
    const answer: unknown = await response.json().catch(() => null)
    if (!response.ok || answer === null) throw new EmulatorRefusal(errorIn(answer, response.status))
    // The one cast: both ends of this private wire are built from the same types.
    return answer as Answer
  }

  return {
    readSession: (clientSecret) =>
      ask<SessionAnswer>(stripeJsPaths.session, {
        key: publishableKey,
        client_secret: clientSecret,
        locale,
        betas: [...betas],
        train,
      }),
    confirm: (clientSecret, { email, expectedAmountMinor, paymentMethod }) =>
      ask<ConfirmAnswer>(stripeJsPaths.confirm, {
        key: publishableKey,
        client_secret: clientSecret,
        locale,
        ...(email === null ? {} : { email }),
        expected_amount: expectedAmountMinor,
        payment_method: paymentMethod,
      }),
  }
}

function errorIn(answer: unknown, status: number): WireError['error'] {
  if (isWireError(answer)) return answer.error
  return { type: 'api_error', message: `This is no answer of the emulator's (HTTP ${status}).` }
}

function isWireError(answer: unknown): answer is WireError {
  if (typeof answer !== 'object' || answer === null || !('error' in answer)) return false
  const { error } = answer
  return typeof error === 'object' && error !== null && 'message' in error && 'type' in error
}
